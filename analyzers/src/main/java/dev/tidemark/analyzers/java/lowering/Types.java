package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.CodeType.FieldDeclaration;
import dev.tidemark.analyzers.flow.code.Expression.Assign;
import dev.tidemark.analyzers.flow.code.Expression.Field;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Self;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.code.Mark;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Evaluate;
import java.util.ArrayList;
import java.util.List;

/** One class with its fields and functions. */
final class Types {
  private final DeclaredType type;
  private final Source source;
  private final Functions functions;
  private final Body loading;
  private final Body setup;
  private final List<FieldDeclaration> fields = new ArrayList<>();
  private final List<Function> methods = new ArrayList<>();
  private boolean canonical;

  private Types(DeclaredType type, Source source) {
    this.type = type;
    this.source = source;
    this.functions = new Functions(type, source);
    this.loading = Body.of(source, type, true, type.node());
    this.setup = Body.of(source, type, false, type.node());
  }

  /** Adds the class and those in it. */
  static void add(DeclaredType type, List<CodeType> to, Source source) {
    var node = (TypeDeclaration<?>) type.node();
    to.add(new Types(type, source).read(node));
    addMembers(type, to, source);
  }

  /** Adds the classes in the class. */
  static void addMembers(DeclaredType type, List<CodeType> to, Source source) {
    type.members().forEach(member -> add(member, to, source));
  }

  static CodeType anonymous(
      DeclaredType type, NodeList<BodyDeclaration<?>> members, Source source) {
    var types = new Types(type, source);
    types.addAll(members, false);
    return types.code(List.of());
  }

  private CodeType read(TypeDeclaration<?> node) {
    if (node instanceof EnumDeclaration constants) {
      addConstants(constants);
    }
    if (node instanceof RecordDeclaration values) {
      addValues(values);
    }
    boolean isInterface =
        node.isAnnotationDeclaration()
            || (node instanceof ClassOrInterfaceDeclaration plain && plain.isInterface());
    addAll(node.getMembers(), isInterface);
    if (node instanceof RecordDeclaration values) {
      addImplied(values);
    }
    return code(Marks.of(node.getAnnotations(), setup));
  }

  private CodeType code(List<Mark> marks) {
    Function whenLoaded = functions.initialiser(loading.gathered(), loading);
    Function whenMade = functions.initialiser(setup.gathered(), setup);
    return new CodeType(
        type.name(),
        type.parents(),
        type.isInner(),
        marks,
        fields,
        whenLoaded,
        whenMade,
        methods,
        source.at(type.node()));
  }

  private void addConstants(EnumDeclaration node) {
    for (var entry : node.getEntries()) {
      String name = entry.getNameAsString();
      fields.add(
          new FieldDeclaration(
              name, type.name(), true, true, Marks.of(entry.getAnnotations(), loading)));
      var at = source.at(entry);
      var field = new Field(new Global(type.name(), at), name, at);
      var value =
          Creations.constant(
              entry, type.name(), entry.getArguments(), entry.getClassBody(), loading);
      loading.add(new Evaluate(new Assign(field, value, at)));
    }
  }

  private void addValues(RecordDeclaration node) {
    for (var value :
        Functions.parameters(node.getParameters(), Body.of(source, type, false, node))) {
      fields.add(new FieldDeclaration(value.name(), value.type(), false, true, value.marks()));
    }
  }

  private void addImplied(RecordDeclaration node) {
    if (!canonical) {
      methods.add(functions.canonical(node, node.getParameters()));
    }
    for (var value : node.getParameters()) {
      boolean declared =
          type.declared(value.getNameAsString()).stream()
              .anyMatch(method -> method.getParameters().isEmpty());
      if (!declared) {
        methods.add(functions.accessor(value));
      }
    }
  }

  private void addAll(NodeList<BodyDeclaration<?>> members, boolean isInterface) {
    for (var member : members) {
      if (member instanceof com.github.javaparser.ast.body.FieldDeclaration field) {
        addField(field, isInterface);
      } else if (member instanceof InitializerDeclaration initialiser) {
        Statements.add(initialiser.getBody(), initialiser.isStatic() ? loading : setup);
      } else if (member instanceof MethodDeclaration method) {
        methods.add(functions.method(method));
      } else if (member instanceof ConstructorDeclaration constructor) {
        canonical |= constructor.getParameters().size() == type.components().size();
        methods.add(functions.constructor(constructor));
      } else if (member instanceof CompactConstructorDeclaration constructor
          && type.node() instanceof RecordDeclaration values) {
        canonical = true;
        methods.add(functions.compact(constructor, values.getParameters()));
      }
    }
  }

  private void addField(com.github.javaparser.ast.body.FieldDeclaration node, boolean isInterface) {
    boolean isStatic = isInterface || node.isStatic();
    Body body = isStatic ? loading : setup;
    List<Mark> marks = Marks.of(node.getAnnotations(), body);
    for (var variable : node.getVariables()) {
      String name = variable.getNameAsString();
      String fieldType = TypeNames.of(variable.getType(), body);
      boolean unchanging =
          isInterface || node.isFinal() || (node.isPrivate() && !source.isAssigned(name));
      fields.add(new FieldDeclaration(name, fieldType, isStatic, unchanging, marks));
      variable.getInitializer().ifPresent(value -> addInitial(variable, value, fieldType, body));
    }
  }

  private void addInitial(
      com.github.javaparser.ast.body.VariableDeclarator variable,
      com.github.javaparser.ast.Node initial,
      String fieldType,
      Body body) {
    var at = source.at(variable);
    var holder = body.isStatic() ? new Global(type.name(), at) : new Self();
    var field = new Field(holder, variable.getNameAsString(), at);
    int opened = body.variables().open();
    Statement statement =
        new Evaluate(new Assign(field, Arrays.initial(initial, fieldType, body), at));
    body.variables().close(opened);
    body.add(statement);
  }
}
