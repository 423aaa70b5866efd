package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.text.secret.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression that is the value of something with a name.
 *
 * @param name of the variable, property, key or parameter
 */
record NamedText(String name, Expression value, Use use) {
  private static final Pattern SETTER =
      Pattern.compile(
          "(?:set|with)(\\p{Lu}\\w*)|((?:\\w{0,12}[pP]assw(?:or)?d|secret|api|access|auth|private|token|client|passphrase)\\w{0,20})");
  private static final Pattern VERB =
      Pattern.compile("(?:get|is|has|find|check|verify|en|de|hash|match|re|change|update|un)\\w*");

  private static final Set<String> PAIRS =
      Set.of(
          "put",
          "putIfAbsent",
          "setProperty",
          "getProperty",
          "getOrDefault",
          "set",
          "add",
          "addHeader",
          "header",
          "setHeader",
          "addParameter",
          "queryParam",
          "param",
          "addProperty",
          "property",
          "option",
          "setParameter",
          "entry",
          "of",
          "setIfUnset",
          "getString");

  /** All in the file, in no order that matters. */
  static List<NamedText> in(JavaFile file) {
    var found = new ArrayList<NamedText>();
    for (VariableDeclarator variable : file.all(VariableDeclarator.class)) {
      variable
          .getInitializer()
          .ifPresent(value -> found.add(held(variable.getNameAsString(), value)));
    }
    for (AssignExpr assignment : file.all(AssignExpr.class)) {
      found.add(held(Literals.lastName(assignment.getTarget()), assignment.getValue()));
    }
    for (MemberValuePair pair : file.all(MemberValuePair.class)) {
      found.add(held(pair.getNameAsString(), pair.getValue()));
    }
    for (MethodCallExpr call : file.all(MethodCallExpr.class)) {
      addFrom(call, found);
    }
    return found;
  }

  private static NamedText held(String name, Expression value) {
    return new NamedText(name, value, Use.HELD);
  }

  private static void addFrom(MethodCallExpr call, List<NamedText> found) {
    String method = call.getNameAsString();
    var arguments = call.getArguments();
    if (arguments.size() == 1) {
      Expression only = arguments.get(0);
      if (method.equals("equals")) {
        addComparison(call, only, found);
        return;
      }
      Matcher setter = SETTER.matcher(method);
      if (setter.matches() && !VERB.matcher(method).matches()) {
        String name = setter.group(1) == null ? setter.group(2) : setter.group(1);
        found.add(new NamedText(name, only, Use.HANDED_ON));
      }
    } else if (arguments.size() == 2 && PAIRS.contains(method)) {
      Expression key = arguments.get(0);
      String name = Literals.text(key).orElseGet(() -> Literals.lastName(key));
      found.add(held(name, arguments.get(1)));
    }
  }

  private static void addComparison(MethodCallExpr call, Expression other, List<NamedText> found) {
    call.getScope()
        .ifPresent(
            scope -> {
              found.add(held(Literals.lastName(scope), other));
              found.add(held(Literals.lastName(other), scope));
            });
  }
}
