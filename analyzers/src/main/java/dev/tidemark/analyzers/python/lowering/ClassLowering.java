package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.CodeType.FieldDeclaration;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.code.Mark;
import dev.tidemark.analyzers.flow.code.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Classes. */
final class ClassLowering {
  /** What is gathered of a class while its body is lowered. */
  private record Members(List<Function> methods, Map<String, FieldDeclaration> fields) {
    boolean hasConstructor() {
      return methods.stream().anyMatch(each -> each.name().equals(Function.CONSTRUCTOR));
    }
  }

  private final Lowering lowering;
  private final Deque<Members> open = new ArrayDeque<>();
  private List<CodeType> sink;
  private Set<String> stored;

  ClassLowering(Lowering lowering) {
    this.lowering = lowering;
    this.sink = lowering.types();
  }

  /** A class inside of a function, with those in it behind it. */
  List<CodeType> inFunction(StmtTy.ClassDef def) {
    List<CodeType> before = sink;
    sink = new ArrayList<>();
    outsideOfFunctions(def);
    List<CodeType> found = sink;
    sink = before;
    return found;
  }

  /** A class at the top of the module or of another class. */
  void outsideOfFunctions(StmtTy.ClassDef def) {
    NameScope around = lowering.scope();
    boolean inner = around.kind() == NameScope.Kind.CLASS;
    var frame = new Frame(inner ? around.frame().outer() : around.frame());
    BoundNames bound = BoundNames.in(def.body);
    NameScope scope = ScopeNames.ofClass(around, def.name, frame, bound);
    scope.extend(parents(def));
    int place = sink.size();
    sink.add(null);
    open.push(new Members(new ArrayList<>(), fields(scope, bound)));
    List<Statement> body = lowering.in(scope, () -> lowering.statements().all(def.body));
    List<Mark> marks = lowering.functionLowering().marks(def.decoratorList);
    Members members = open.pop();
    if (DataClasses.has(marks, scope.parents()) && !members.hasConstructor()) {
      members.methods.add(DataClasses.constructor(scope, bound, Syntax.at(def)));
    }
    sink.set(place, type(def, scope, marks, members, body));
  }

  private static CodeType type(
      StmtTy.ClassDef def,
      NameScope scope,
      List<Mark> marks,
      Members members,
      List<Statement> body) {
    return new CodeType(
        ScopeNames.fullName(scope.path()),
        scope.parents(),
        false,
        marks,
        List.copyOf(members.fields.values()),
        body.isEmpty() ? null : loading(def, scope, body),
        null,
        members.methods,
        Syntax.at(def));
  }

  private static Function loading(StmtTy.ClassDef def, NameScope scope, List<Statement> body) {
    return new Function(
        Function.LOADING,
        scope.path(),
        true,
        List.of(),
        scope.frame().variables(),
        "",
        List.of(),
        scope.frame().captured(),
        scope.frame().whole(body),
        Syntax.at(def));
  }

  private List<String> parents(StmtTy.ClassDef def) {
    var parents = new ArrayList<String>();
    for (ExprTy base : Syntax.list(def.bases)) {
      for (ExprTy each : mixedIn(base)) {
        ExprTy named = each instanceof ExprTy.Subscript generic ? generic.value : each;
        String full = TypeNames.fullName(lowering.scope(), named);
        if (!full.isEmpty()) {
          parents.add(full);
        }
      }
    }
    return parents;
  }

  // six.with_metaclass(Meta, A, B) extends A and B.
  private static List<ExprTy> mixedIn(ExprTy base) {
    if (!(base instanceof ExprTy.Call call)) {
      return List.of(base);
    }
    List<ExprTy> given = Syntax.list(call.args);
    return given.isEmpty() ? List.of() : given.subList(1, given.size());
  }

  private Map<String, FieldDeclaration> fields(NameScope scope, BoundNames bound) {
    var fields = new LinkedHashMap<String, FieldDeclaration>();
    bound
        .names()
        .forEach(
            (name, names) -> {
              if (names.isOnly(Bound.By.VALUE)) {
                String type = TypeNames.of(scope, names.annotation());
                boolean unchanging = names.values() == 1 && !stored().contains(name);
                fields.put(
                    name,
                    new FieldDeclaration(name, type, names.values() > 0, unchanging, List.of()));
              }
            });
    return fields;
  }

  /** The names of all attributes that the file assigns. */
  private Set<String> stored() {
    if (stored == null) {
      stored = new HashSet<>();
      for (ExprTy.Attribute attribute : lowering.file().all(ExprTy.Attribute.class)) {
        if (attribute.context == ExprContextTy.Store) {
          stored.add(attribute.attr);
        }
      }
    }
    return stored;
  }

  /** Adds a method to the class that is lowered. */
  void method(Function method) {
    open.element().methods.add(method);
  }

  /** Notes a field that a method of the class gives its object. */
  void attribute(String name, String type) {
    if (!open.isEmpty()) {
      Map<String, FieldDeclaration> fields = open.element().fields;
      FieldDeclaration known = fields.get(name);
      if (known == null || (known.type().isEmpty() && !type.isEmpty())) {
        boolean isStatic = known != null && known.isStatic();
        fields.put(name, new FieldDeclaration(name, type, isStatic, false, List.of()));
      }
    }
  }
}
