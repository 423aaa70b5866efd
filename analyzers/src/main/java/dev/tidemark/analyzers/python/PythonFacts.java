package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.tokenizer.CodePoints;
import dev.tidemark.analyzers.model.ClassFacts;
import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.FlowFacts;
import dev.tidemark.analyzers.model.ImportedName;
import dev.tidemark.analyzers.model.MethodFacts;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the rules across files ask of a walked file. */
final class PythonFacts {
  /** As {@code mock.patch} takes it, or a script's path; no part is as long as a token's are. */
  private static final Pattern DOTTED =
      Pattern.compile("[A-Za-z_]\\w{0,39}(?:[./][A-Za-z_]\\w{0,39}){1,9}");

  private final SyntaxWalk walk;
  private final List<String> lines;
  private final NamePlaces places;

  PythonFacts(SyntaxWalk walk, List<String> lines) {
    this.walk = walk;
    this.lines = lines;
    this.places = new NamePlaces(lines);
  }

  FileFacts of(Role role) {
    List<ImportedName> imports = imports();
    return new FileFacts(
        "",
        List.of(),
        imports,
        role == Role.TEST ? mentions() : examples(),
        role == Role.TEST ? List.of() : classes(imports),
        List.of(),
        List.of(),
        FlowFacts.NONE);
  }

  private List<ImportedName> imports() {
    var imports = new ArrayList<ImportedName>();
    for (StmtTy.Import statement : walk.index().all(StmtTy.Import.class)) {
      for (AliasTy alias : statement.names) {
        imports.add(new ImportedName(alias.asName == null ? alias.name : alias.asName, alias.name));
      }
    }
    for (StmtTy.ImportFrom statement : walk.index().all(StmtTy.ImportFrom.class)) {
      String dots = ".".repeat(statement.level);
      String module = statement.module == null ? dots : dots + statement.module + ".";
      for (AliasTy alias : statement.names) {
        String name = alias.asName == null ? alias.name : alias.asName;
        imports.add(new ImportedName(name, module + alias.name));
      }
    }
    return imports;
  }

  private List<String> mentions() {
    var mentions = new TreeSet<String>();
    for (ExprTy.Constant constant : walk.index().all(ExprTy.Constant.class)) {
      if (Expressions.isString(constant) && mayBeDotted(constant.value.getCodePoints())) {
        String text = Expressions.text(constant);
        if (DOTTED.matcher(text).matches()) {
          mentions.add(text);
        }
      }
    }
    return List.copyOf(mentions);
  }

  // Most strings tell quickly that they are no name, and need not be made one of Java's.
  private static boolean mayBeDotted(CodePoints text) {
    boolean parted = false;
    for (int i = 0; i < text.getLength(); i++) {
      int c = text.get(i);
      parted |= c == '.' || c == '/';
      if (c <= ' ' || c > 'z') {
        return false;
      }
    }
    return parted;
  }

  private List<String> examples() {
    boolean any = lines.stream().anyMatch(PythonFacts::isPrompt);
    return any ? List.of(FileFacts.DOCTEST) : List.of();
  }

  private static boolean isPrompt(String line) {
    int prompt = line.indexOf(">>> ");
    return prompt >= 0 && line.substring(0, prompt).isBlank();
  }

  private List<ClassFacts> classes(List<ImportedName> imports) {
    var targets = new HashMap<String, String>();
    imports.forEach(each -> targets.putIfAbsent(each.name(), each.target()));
    var methods = new HashMap<Scope, List<MethodFacts>>();
    var order = new ArrayList<Scope>();
    for (Scope scope : walk.scopes().all()) {
      if (scope.kind() == Scope.Kind.CLASS) {
        order.add(scope);
        methods.put(scope, new ArrayList<>());
        targets.putIfAbsent(scope.symbol(), ":" + scope.symbol());
      } else if (scope.isMethod() && Signatures.mayBeOverridden(scope)) {
        methods.get(scope.outer()).add(method(scope));
      }
    }
    return order.stream()
        .map(each -> new ClassFacts(each.symbol(), bases(each, targets), methods.get(each)))
        .filter(each -> !each.bases().isEmpty() || !each.methods().isEmpty())
        .toList();
  }

  private MethodFacts method(Scope scope) {
    Place place = places.ofDefinition(scope);
    return new MethodFacts(
        scope.name(),
        place.line(),
        place.column(),
        place.endLine(),
        Signatures.parametersOf(scope));
  }

  private static List<String> bases(Scope classScope, Map<String, String> targets) {
    var bases = new ArrayList<String>();
    for (ExprTy base : ((StmtTy.ClassDef) classScope.node()).bases) {
      Expressions.dottedName(base).flatMap(name -> target(name, targets)).ifPresent(bases::add);
    }
    return bases;
  }

  // The longest part of the name that is known leads to the rest of it.
  private static Optional<String> target(String name, Map<String, String> targets) {
    int end = name.length();
    while (end > 0) {
      String target = targets.get(name.substring(0, end));
      if (target != null) {
        return Optional.of(target + name.substring(end));
      }
      end = name.lastIndexOf('.', end - 1);
    }
    return Optional.empty();
  }
}
