package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.stmt.Statement;
import dev.tidemark.analyzers.java.Identity;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.text.Sql;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds SQL that is put together from parts, or handed to an entity manager as text. */
@Finds(dev.tidemark.analyzers.fault.RawSql.class)
public final class RawSql implements Rule<JavaFile> {
  private static final Set<String> NATIVE = Set.of("createNativeQuery", "createSQLQuery");
  private static final Pattern HOLE = Pattern.compile("%(?:\\d+\\$)?s");
  private static final Pattern SPEAKS =
      Pattern.compile("(log|debug|info|warn|error|trace|severe|fine|print|fail|assert|check).*");

  @Override
  public void check(JavaFile file, Reporter reporter) {
    // A statement begins with a literal; that most files have no such one is quickly seen.
    if (!mayBeginSql(file.all(StringLiteralExpr.class))
        && !mayBeginSql(file.all(TextBlockLiteralExpr.class))) {
      return;
    }
    var parts = new TextParts(file);
    for (BinaryExpr text : file.all(BinaryExpr.class)) {
      if (TextParts.isWhole(text)) {
        check(text, TextParts.of(text), parts, file, reporter);
      }
    }
    for (MethodCallExpr call : file.all(MethodCallExpr.class)) {
      checkCall(call, parts, file, reporter);
    }
  }

  private static boolean mayBeginSql(List<? extends LiteralStringValueExpr> literals) {
    return literals.stream().anyMatch(literal -> Sql.mayBegin(literal.getValue()));
  }

  private static void checkCall(
      MethodCallExpr call, TextParts parts, JavaFile file, Reporter reporter) {
    String name = call.getNameAsString();
    if (name.equals("format") && call.getArguments().size() > 1) {
      List<Expression> values = call.getArguments().subList(1, call.getArguments().size());
      checkFormat(call, call.getArgument(0), values, parts, file, reporter);
    } else if (name.equals("formatted") && call.getScope().isPresent()) {
      checkFormat(call, call.getScope().get(), call.getArguments(), parts, file, reporter);
    } else if (name.equals("append") && !isAppendedTo(call)) {
      check(call, appended(call), parts, file, reporter);
    } else if (NATIVE.contains(name) && !call.getArguments().isEmpty()) {
      checkNative(call, parts, file, reporter);
    }
  }

  private static void check(
      Expression text, List<Expression> of, TextParts parts, JavaFile file, Reporter reporter) {
    if (of.size() > 1) {
      Sql.withValue(parts.text(of))
          .filter(sql -> !isSpoken(text))
          .ifPresent(sql -> report(text, sql, file, reporter));
    }
  }

  private static void checkFormat(
      MethodCallExpr call,
      Expression format,
      List<Expression> values,
      TextParts parts,
      JavaFile file,
      Reporter reporter) {
    String text = parts.text(TextParts.of(format));
    if (Sql.in(text.replace('%', Sql.PART)).isPresent()) {
      Iterator<Expression> next = values.iterator();
      String filled =
          HOLE.matcher(text)
              .replaceAll(
                  hole ->
                      next.hasNext()
                          ? Matcher.quoteReplacement(parts.text(List.of(next.next())))
                          : Sql.CONSTANT);
      Sql.withValue(filled)
          .filter(sql -> !isSpoken(call))
          .ifPresent(sql -> report(call, sql, file, reporter));
    }
  }

  private static void checkNative(
      MethodCallExpr call, TextParts parts, JavaFile file, Reporter reporter) {
    String text = parts.text(TextParts.of(call.getArgument(0)));
    if (text.indexOf(Sql.PART) < 0) {
      Sql.in(text)
          .filter(Sql::simple)
          .ifPresent(
              sql ->
                  reporter.report(
                      file.at(call),
                      sql.verb()
                          + sql.about()
                          + " is handed to \""
                          + call.getNameAsString()
                          + "\" as text, past the mapping that is at hand"));
    }
  }

  private static void report(Expression text, Sql sql, JavaFile file, Reporter reporter) {
    reporter.report(
        file.at(text),
        "the text of this "
            + sql.verb()
            + sql.about()
            + " is put together with values in it: pass them as parameters");
  }

  private static boolean isAppendedTo(MethodCallExpr call) {
    return call.getParentNode().orElse(null) instanceof MethodCallExpr next
        && next.getNameAsString().equals("append")
        && next.getScope().filter(scope -> Identity.same(scope, call)).isPresent();
  }

  private static List<Expression> appended(MethodCallExpr last) {
    var parts = new ArrayList<Expression>();
    Expression at = last;
    while (at instanceof MethodCallExpr call && call.getNameAsString().equals("append")) {
      call.getArguments().getFirst().ifPresent(text -> parts.addAll(0, TextParts.of(text)));
      at = call.getScope().orElse(null);
    }
    if (at instanceof ObjectCreationExpr builder) {
      builder.getArguments().getFirst().ifPresent(text -> parts.addAll(0, TextParts.of(text)));
    }
    return parts;
  }

  // Words for a log or an exception.
  private static boolean isSpoken(Expression text) {
    Node at = text;
    while (at != null && !(at instanceof Statement)) {
      if ((at instanceof MethodCallExpr call && SPEAKS.matcher(call.getNameAsString()).matches())
          || (at instanceof ObjectCreationExpr made
              && made.getType().getNameAsString().matches(".*(Exception|Error)"))) {
        return true;
      }
      at = at.getParentNode().orElse(null);
    }
    return false;
  }
}
