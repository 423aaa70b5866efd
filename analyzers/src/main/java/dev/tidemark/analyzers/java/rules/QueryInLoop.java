package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.type.Type;
import dev.tidemark.analyzers.java.Identity;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds calls that ask a database for each item of a collection. */
@Finds(dev.tidemark.analyzers.fault.QueryInLoop.class)
public final class QueryInLoop implements Rule<JavaFile> {
  private static final Pattern CANDIDATE =
      Pattern.compile("execute(Query|Update)|query.*|update|find.*|count.*|exists.*|create.*Query");
  private static final Pattern READ =
      Pattern.compile(
          "(?:Prepared|Callable)?Statement[.]executeQuery"
              + "|(?:NamedParameter)?Jdbc(?:Template|Operations)[.]query.*"
              + "|EntityManager[.](?:find|create(?:Named|Native)?Query)"
              + "|\\w+Repository[.](?:find|count|exists)\\w*");
  private static final Pattern WRITE =
      Pattern.compile(
          "(?:Prepared|Callable)?Statement[.]executeUpdate"
              + "|(?:NamedParameter)?Jdbc(?:Template|Operations)[.]update");
  private static final Pattern FEW =
      Pattern.compile(
          ".*(batch|chunk|page|partition|part|slice|connection|schema|table|statement|sql|script|query"
              + "|ddl|tenant|source|enum|type).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CONSTANTS =
      Pattern.compile("(.*\\.)?([A-Z][A-Z0-9_]*|[A-Z]\\w*\\.values\\(\\))");

  @Override
  public void check(JavaFile file, Reporter reporter) {
    if (file.all(ForEachStmt.class).isEmpty()) {
      return;
    }
    Map<String, String> types = null;
    for (MethodCallExpr call : file.all(MethodCallExpr.class)) {
      if (CANDIDATE.matcher(call.getNameAsString()).matches() && receiver(call) != null) {
        types = types == null ? types(file) : types;
        String type = types.getOrDefault(receiver(call), "");
        String method = type + '.' + call.getNameAsString();
        if (READ.matcher(method).matches() || WRITE.matcher(method).matches()) {
          loop(call).ifPresent(loop -> report(call, method, loop, file, reporter));
        }
      }
    }
  }

  private static void report(
      MethodCallExpr call, String method, ForEachStmt loop, JavaFile file, Reporter reporter) {
    boolean writes = WRITE.matcher(method).matches();
    reporter.report(
        file.at(call),
        "\""
            + Clean.line(method, 60)
            + (writes ? "\" changes" : "\" asks")
            + " the database in each turn of the loop from line "
            + file.at(loop).line()
            + (writes
                ? ": send the rows as a batch"
                : ": fetch what it needs in one query before"));
  }

  private static String receiver(MethodCallExpr call) {
    Expression scope = call.getScope().orElse(null);
    if (scope instanceof NameExpr name) {
      return name.getNameAsString();
    }
    return scope instanceof FieldAccessExpr field && field.getScope() instanceof ThisExpr
        ? field.getNameAsString()
        : null;
  }

  // A name that stands for two types in one file stands for none.
  private static Map<String, String> types(JavaFile file) {
    var types = new HashMap<String, String>();
    file.all(VariableDeclarator.class)
        .forEach(v -> types.merge(v.getNameAsString(), simple(v.getType()), QueryInLoop::same));
    file.all(Parameter.class)
        .forEach(p -> types.merge(p.getNameAsString(), simple(p.getType()), QueryInLoop::same));
    return types;
  }

  private static String simple(Type type) {
    return type.isClassOrInterfaceType() ? type.asClassOrInterfaceType().getNameAsString() : "";
  }

  private static String same(String one, String other) {
    return one.equals(other) ? one : "";
  }

  private static Optional<ForEachStmt> loop(MethodCallExpr call) {
    Node part = call;
    Node whole = part.getParentNode().orElse(null);
    while (whole != null && !(whole instanceof BodyDeclaration) && !(whole instanceof LambdaExpr)) {
      if (whole instanceof ForEachStmt loop && Identity.same(loop.getBody(), part)) {
        return Optional.of(loop).filter(QueryInLoop::isOverItems);
      }
      part = whole;
      whole = part.getParentNode().orElse(null);
    }
    return Optional.empty();
  }

  private static boolean isOverItems(ForEachStmt loop) {
    return !FEW.matcher(loop.getVariableDeclarator().getNameAsString()).matches()
        && !CONSTANTS.matcher(loop.getIterable().toString()).matches();
  }
}
