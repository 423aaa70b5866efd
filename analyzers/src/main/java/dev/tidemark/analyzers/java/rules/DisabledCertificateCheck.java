package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.text.Comment;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;

/** Trust managers and verifiers of host names that refuse nothing. */
@Finds(dev.tidemark.analyzers.fault.DisabledCertificateCheck.class)
public final class DisabledCertificateCheck implements Rule<JavaFile> {
  private static final Set<String> MANAGERS =
      Set.of("X509TrustManager", "X509ExtendedTrustManager");
  private static final Set<String> VERIFIERS = Set.of("HostnameVerifier", "X509HostnameVerifier");
  private static final Set<String> SETTERS =
      Set.of(
          "setHostnameVerifier",
          "setDefaultHostnameVerifier",
          "setSSLHostnameVerifier",
          "hostnameVerifier");
  private static final Set<String> VERIFIES_NOTHING =
      Set.of("NoopHostnameVerifier", "AllowAllHostnameVerifier");
  private static final Set<String> CONSTANTS =
      Set.of("ALLOW_ALL_HOSTNAME_VERIFIER", "NoopHostnameVerifier.INSTANCE");

  private static final String ANY_HOST = "this accepts a certificate of any host";

  /** Whoever uses what is named so has asked for it. */
  private static final Pattern SAYS_SO =
      Pattern.compile("insecure|lenient|unsafe|unverified", Pattern.CASE_INSENSITIVE);

  private static final Pattern CHECKED_ELSEWHERE =
      Pattern.compile(
          "\\b(?:already|elsewhere|later)\\b.{0,60}\\b(?:validat|verif|check)"
              + "|\\b(?:validated|verified|checked)\\s+(?:already|elsewhere|later|when)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int BEHIND = 2;
  private static final Pattern JUDGED = Pattern.compile("NOSONAR\\W+(?:\\w+\\W+){2}");

  @Override
  public void check(JavaFile file, Reporter reporter) {
    var choices = new Choices(file);
    Set<Node> told = Collections.newSetFromMap(new IdentityHashMap<>());
    for (MethodDeclaration method : file.all(MethodDeclaration.class)) {
      if (acceptsAll(method, choices) && told.add(method.getParentNode().orElseThrow())) {
        report(method, file, reporter);
      }
    }
    for (LambdaExpr lambda : file.all(LambdaExpr.class)) {
      if (lambda.getParameters().size() == 2
          && NoRefusal.in(lambda.getBody())
          && isVerifier(lambda, choices)) {
        report(file.at(lambda), ANY_HOST, file, reporter);
      }
    }
    for (FieldAccessExpr access : file.all(FieldAccessExpr.class)) {
      String name = access.getNameAsString();
      String owned = Literals.lastName(access.getScope()) + "." + name;
      if ((CONSTANTS.contains(name) || CONSTANTS.contains(owned)) && !choices.isChosen(access)) {
        report(file.at(access), ANY_HOST, file, reporter);
      }
    }
    for (ObjectCreationExpr made : file.all(ObjectCreationExpr.class)) {
      if (VERIFIES_NOTHING.contains(made.getType().getNameAsString()) && !choices.isChosen(made)) {
        report(file.at(made), ANY_HOST, file, reporter);
      }
    }
  }

  private static void report(MethodDeclaration method, JavaFile file, Reporter reporter) {
    Place place = file.at(method.getName());
    if (!SAYS_SO.matcher(place.symbol()).find()) {
      String what = method.getNameAsString().equals("verify") ? "host" : "certificate";
      report(place, "\"" + method.getNameAsString() + "\" accepts any " + what, file, reporter);
    }
  }

  // Its author has judged it: for another linter, or by saying where the check is.
  private static void report(Place place, String message, JavaFile file, Reporter reporter) {
    if (file.text().comments().stream().noneMatch(comment -> judges(comment, place.line()))) {
      reporter.report(place, message);
    }
  }

  private static boolean judges(Comment comment, int line) {
    boolean near = comment.line() >= line - 1 && comment.line() <= line + BEHIND;
    return (comment.line() == line && JUDGED.matcher(comment.text()).find())
        || (near && CHECKED_ELSEWHERE.matcher(comment.text()).find());
  }

  private static boolean acceptsAll(MethodDeclaration method, Choices choices) {
    String name = method.getNameAsString();
    int parameters = method.getParameters().size();
    boolean manages = name.equals("checkServerTrusted") && parameters >= 2;
    boolean verifies =
        name.equals("verify") && parameters == 2 && method.getType().isPrimitiveType();
    return ((manages && !checksClients(method)) || verifies)
        && method.getBody().filter(NoRefusal::in).isPresent()
        && isOf(method, manages ? MANAGERS : VERIFIERS, choices);
  }

  // A manager that checks clients belongs to a server, which is never asked about servers.
  private static boolean checksClients(MethodDeclaration method) {
    return method.getParentNode().stream()
        .flatMap(owner -> owner.getChildNodes().stream())
        .anyMatch(
            member ->
                member instanceof MethodDeclaration other
                    && other.getNameAsString().equals("checkClientTrusted")
                    && refusesSome(other));
  }

  private static boolean refusesSome(MethodDeclaration check) {
    return check.findFirst(ThrowStmt.class).isPresent()
        && check.getBody().filter(body -> !body.getStatement(0).isThrowStmt()).isPresent();
  }

  private static boolean isOf(BodyDeclaration<?> method, Set<String> types, Choices choices) {
    Node owner = method.getParentNode().orElse(null);
    if (owner instanceof ObjectCreationExpr made) {
      return types.contains(made.getType().getNameAsString()) && !choices.isChosen(made);
    }
    if (owner instanceof ClassOrInterfaceDeclaration type) {
      return (isAny(type.getImplementedTypes(), types) || isAny(type.getExtendedTypes(), types))
          && !choices.isChosen(type);
    }
    return owner instanceof EnumDeclaration type && isAny(type.getImplementedTypes(), types);
  }

  private static boolean isAny(NodeList<ClassOrInterfaceType> named, Set<String> types) {
    return named.stream().map(ClassOrInterfaceType::getNameAsString).anyMatch(types::contains);
  }

  private static boolean isVerifier(LambdaExpr lambda, Choices choices) {
    Node parent = lambda.getParentNode().orElse(null);
    if (parent instanceof VariableDeclarator variable) {
      return VERIFIERS.contains(variable.getTypeAsString()) && !choices.isChosen(lambda);
    }
    return parent instanceof MethodCallExpr call
        && SETTERS.contains(call.getNameAsString())
        && !choices.isChosen(lambda);
  }
}
