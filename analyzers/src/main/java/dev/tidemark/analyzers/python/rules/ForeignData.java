package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How often a class reads or sets what belongs to other objects: ATFD, as Python writes it. */
final class ForeignData {
  private static final Pattern GETTER = Pattern.compile("(get|is)(_[^_]|[A-Z]).*");
  private static final Pattern SETTER = Pattern.compile("set(_[^_]|[A-Z]).*");
  private static final Set<String> PROPERTY_PARTS = Set.of("setter", "getter", "deleter");

  /** Parameters and local variables, but for names that modules, classes or functions have too. */
  private final Set<String> variables = new HashSet<>();

  private final Set<SSTNode> setters = Collections.newSetFromMap(new IdentityHashMap<>());

  ForeignData(PythonFile file) {
    var others = new HashSet<String>();
    for (Declaration declared : file.outline().declarations()) {
      boolean local =
          declared.kind() == DeclarationKind.PARAMETER
              || declared.kind() == DeclarationKind.VARIABLE;
      if (local) {
        variables.add(declared.name());
      } else if (declared.place().symbol().indexOf('.') < 0) {
        others.add(declared.name());
      }
    }
    file.all(StmtTy.Global.class).forEach(global -> others.addAll(Arrays.asList(global.names)));
    variables.removeAll(others);
    for (AliasTy alias : file.all(AliasTy.class)) {
      variables.remove(alias.asName == null ? alias.name : alias.asName);
    }
    for (ExprTy.Call call : file.all(ExprTy.Call.class)) {
      if (call.args.length + call.keywords.length > 0) {
        setters.add(call.func);
      }
    }
  }

  /** Anywhere in the class, once for each access. */
  int in(ClassMembers members) {
    List<ExprTy.Attribute> all = members.attributes();
    Set<SSTNode> inner = Collections.newSetFromMap(new IdentityHashMap<>());
    all.forEach(attribute -> inner.add(attribute.value));
    int count = 0;
    for (ExprTy.Attribute attribute : all) {
      if (!inner.contains(attribute)) {
        count += inChain(attribute, members);
      }
    }
    return count;
  }

  // What begins with an imported name is that of a module. Only the whole chain tells.
  private int inChain(ExprTy.Attribute last, ClassMembers members) {
    var chain = new ArrayList<ExprTy.Attribute>();
    ExprTy root = last;
    while (root instanceof ExprTy.Attribute attribute) {
      chain.add(attribute);
      root = attribute.value;
    }
    boolean own = members.isOwn(root);
    boolean variable = root instanceof ExprTy.Name name && variables.contains(name.id);
    if (root instanceof ExprTy.Constant || (root instanceof ExprTy.Name && !own && !variable)) {
      return 0;
    }
    ExprTy.Attribute first = chain.get(chain.size() - 1);
    boolean ownFirst = own || (variable && members.assigns(first.attr));
    long data = chain.stream().filter(attribute -> isData(attribute, members)).count();
    return (int) data - (ownFirst && isData(first, members) ? 1 : 0);
  }

  private boolean isData(ExprTy.Attribute attribute, ClassMembers members) {
    String name = attribute.attr;
    if (members.isCalled(attribute)) {
      return (setters.contains(attribute) ? SETTER : GETTER).matcher(name).matches();
    }
    return !name.startsWith("__")
        && !PROPERTY_PARTS.contains(name)
        && name.chars().anyMatch(Character::isLowerCase);
  }
}
