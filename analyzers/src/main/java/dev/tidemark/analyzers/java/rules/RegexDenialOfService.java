package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.text.regex.BacktrackingRegex;
import dev.tidemark.analyzers.text.regex.RegexFlags;
import dev.tidemark.analyzers.text.regex.SlowRegex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A pattern in the code that takes exponential time on some texts. */
@Finds(dev.tidemark.analyzers.fault.RegexDenialOfService.class)
public final class RegexDenialOfService implements Rule<JavaFile> {
  private static final Set<String> TAKE_PART = Set.of("replaceAll", "replaceFirst", "split");

  @Override
  public void check(JavaFile file, Reporter reporter) {
    Map<String, String> constants = null;
    Set<String> matchedWhole = null;
    for (MethodCallExpr call : file.all(MethodCallExpr.class)) {
      if (!takesPattern(call)) {
        continue;
      }
      if (constants == null) {
        constants = constants(file);
        matchedWhole = matchedWhole(file);
      }
      Optional<RegexFlags> flags = flags(call);
      String text = text(call.getArgument(0), constants);
      if (flags.isPresent() && !text.isEmpty()) {
        boolean whole = isWhole(call, matchedWhole);
        BacktrackingRegex.attack(text, Language.JAVA, flags.get(), whole)
            .ifPresent(attack -> reporter.report(file.at(call), SlowRegex.message(attack)));
      }
    }
    for (MemberValuePair pair : file.all(MemberValuePair.class)) {
      if (pair.getNameAsString().equals("regexp")) {
        Literals.text(pair.getValue())
            .flatMap(t -> BacktrackingRegex.attack(t, Language.JAVA, RegexFlags.NONE, true))
            .ifPresent(attack -> reporter.report(file.at(pair), SlowRegex.message(attack)));
      }
    }
  }

  private static boolean takesPattern(MethodCallExpr call) {
    String method = call.getNameAsString();
    boolean ofPattern = isOfPattern(call);
    return !call.getArguments().isEmpty()
        && call.getScope().isPresent()
        && ((method.equals("compile") && ofPattern)
            || method.equals("matches")
            || (TAKE_PART.contains(method) && !ofPattern));
  }

  private static boolean isOfPattern(MethodCallExpr call) {
    return call.getScope().filter(s -> Literals.lastName(s).equals("Pattern")).isPresent();
  }

  // Of what the file declares once, with a text, and never assigns.
  private static Map<String, String> constants(JavaFile file) {
    var constants = new HashMap<String, String>();
    Set<String> others = new HashSet<>();
    for (VariableDeclarator variable : file.all(VariableDeclarator.class)) {
      String name = variable.getNameAsString();
      String text = variable.getInitializer().flatMap(Literals::text).orElse("");
      if (constants.put(name, text) != null) {
        others.add(name);
      }
    }
    file.all(AssignExpr.class).forEach(a -> others.add(Literals.lastName(a.getTarget())));
    constants.keySet().removeAll(others);
    return constants;
  }

  private static String text(Expression expression, Map<String, String> constants) {
    return expression.isNameExpr()
        ? constants.getOrDefault(expression.asNameExpr().getNameAsString(), "")
        : Literals.text(expression).orElse("");
  }

  // Variables and fields of which a matcher is asked whether all of a text matches.
  private static Set<String> matchedWhole(JavaFile file) {
    return file.all(MethodCallExpr.class).stream()
        .filter(call -> call.getNameAsString().equals("matches"))
        .map(call -> call.getScope().map(RegexDenialOfService::patternOfMatcher).orElse(""))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String patternOfMatcher(Expression matcher) {
    return matcher instanceof MethodCallExpr call && call.getNameAsString().equals("matcher")
        ? call.getScope().map(Literals::lastName).orElse("")
        : "";
  }

  private static boolean isWhole(MethodCallExpr call, Set<String> matchedWhole) {
    return call.getNameAsString().equals("matches")
        || (call.getParentNode().orElse(null) instanceof VariableDeclarator variable
            && matchedWhole.contains(variable.getNameAsString()));
  }

  /** Empty if they are not known. */
  private static Optional<RegexFlags> flags(MethodCallExpr call) {
    if (!call.getNameAsString().equals("compile") || call.getArguments().size() < 2) {
      return Optional.of(RegexFlags.NONE);
    }
    String text = call.getArgument(1).toString();
    boolean known =
        text.matches(
            "[\\s|+()]*((Pattern\\.)?(CASE_INSENSITIVE|DOTALL|COMMENTS|MULTILINE|UNICODE_\\w+|UNIX_LINES)[\\s|+()]*)+");
    return known
        ? Optional.of(
            new RegexFlags(
                text.contains("CASE_INSENSITIVE"),
                text.contains("DOTALL"),
                text.contains("COMMENTS")))
        : Optional.empty();
  }
}
