package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.text.Sql;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** SQL that is put together from parts, or handed to a session of an ORM as text. */
@Finds(dev.tidemark.analyzers.fault.RawSql.class)
public final class RawSql implements Rule<PythonFile> {
  private static final Pattern SPEAKS =
      Pattern.compile("(log|debug|info|warn|error|critical|exception|print|fail|assert|help).*");

  @Override
  public void check(PythonFile file, Reporter reporter) {
    Imports imports = Imports.of(file);
    if (imports.has("alembic") || imports.has("migrate")) {
      return;
    }
    var parts = new TextParts(file);
    Set<SSTNode> inner = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ExprTy.BinOp binary : file.all(ExprTy.BinOp.class)) {
      if (binary.op == OperatorTy.Add && inner.add(binary)) {
        for (ExprTy left = binary.left; isSum(left); left = ((ExprTy.BinOp) left).left) {
          inner.add(left);
        }
        if (mayBeSql(binary, parts)) {
          check(binary, parts.text(binary), file, reporter);
        }
      } else if (binary.op == OperatorTy.Mod
          && isText(binary.left)
          && mayBeSql(binary.left, parts)) {
        check(binary, parts.filled(binary), file, reporter);
      }
    }
    for (ExprTy.JoinedStr text : file.all(ExprTy.JoinedStr.class)) {
      if (mayBeSql(text, parts)) {
        check(text, parts.text(text), file, reporter);
      }
    }
    for (ExprTy.Call call : file.all(ExprTy.Call.class)) {
      if (call.func instanceof ExprTy.Attribute method) {
        checkCall(call, method, imports, parts, file, reporter);
      }
    }
  }

  private static void checkCall(
      ExprTy.Call call,
      ExprTy.Attribute method,
      Imports imports,
      TextParts parts,
      PythonFile file,
      Reporter reporter) {
    if (method.attr.equals("format") && isText(method.value) && mayBeSql(method.value, parts)) {
      check(call, parts.filled(call), file, reporter);
    } else if (isOfMapper(method, imports) && call.args.length > 0) {
      String text = parts.text(statement(call.args[0]));
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
                            + method.attr
                            + "\" as text, past the mapping that is at hand"));
      }
    }
  }

  private static boolean isOfMapper(ExprTy.Attribute method, Imports imports) {
    return switch (method.attr) {
      case "execute" ->
          Expressions.lastName(method.value).toLowerCase(Locale.ROOT).endsWith("session")
              && imports.has("sqlalchemy");
      case "raw" -> Expressions.lastName(method.value).equals("objects") && imports.has("django");
      default -> false;
    };
  }

  private static ExprTy statement(ExprTy argument) {
    return argument instanceof ExprTy.Call call
            && call.args.length == 1
            && Expressions.lastName(call.func).equals("text")
        ? call.args[0]
        : argument;
  }

  // Tells quickly that most texts are something else.
  private static boolean mayBeSql(ExprTy text, TextParts parts) {
    ExprTy first = text;
    while (isSum(first)) {
      first = ((ExprTy.BinOp) first).left;
    }
    if (first instanceof ExprTy.JoinedStr joined && joined.values.length > 0) {
      first = joined.values[0];
    }
    return parts.mayBeginSql(first);
  }

  private static boolean isSum(ExprTy part) {
    return part instanceof ExprTy.BinOp sum && sum.op == OperatorTy.Add;
  }

  private static boolean isText(ExprTy part) {
    return part instanceof ExprTy.Constant || isSum(part);
  }

  private static void check(ExprTy whole, String text, PythonFile file, Reporter reporter) {
    Sql.withValue(text)
        .filter(sql -> !isSpoken(whole, file))
        .ifPresent(
            sql ->
                reporter.report(
                    file.at(whole),
                    "the text of this "
                        + sql.verb()
                        + sql.about()
                        + " is put together with values in it: pass them as parameters"));
  }

  // Words for a log, an exception or help; asked only of what looks like SQL.
  private static boolean isSpoken(ExprTy text, PythonFile file) {
    return file.all(StmtTy.Raise.class).stream().anyMatch(raise -> holds(raise, text))
        || file.all(ExprTy.Call.class).stream()
            .anyMatch(
                call ->
                    holds(call, text) && SPEAKS.matcher(Expressions.lastName(call.func)).matches());
  }

  private static boolean holds(SSTNode outer, SSTNode inner) {
    SourceRange around = outer.getSourceRange();
    SourceRange within = inner.getSourceRange();
    return Expressions.beginsBefore(around, within.startLine, within.startColumn)
        && (within.endLine < around.endLine
            || (within.endLine == around.endLine && within.endColumn <= around.endColumn));
  }
}
