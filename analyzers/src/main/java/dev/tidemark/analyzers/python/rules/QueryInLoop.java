package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprTy;
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
import java.util.Set;
import java.util.regex.Pattern;

/** Calls that ask a database for each item of a collection. */
@Finds(dev.tidemark.analyzers.fault.QueryInLoop.class)
public final class QueryInLoop implements Rule<PythonFile> {
  private static final Pattern FEW =
      Pattern.compile(
          ".*(batch|chunk|page|partition|slice|conn|schema|table|statement|stmt|sql|script|query|ddl"
              + "|tenant|attempt|retry|model|_)",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> CURSORS = Set.of("cursor", "curs", "cur", "cr");
  private static final Set<String> OF_OBJECTS = Set.of("get", "get_or_create", "update_or_create");

  @Override
  public void check(PythonFile file, Reporter reporter) {
    if (file.all(StmtTy.For.class).isEmpty()) {
      return;
    }
    Imports imports = Imports.of(file);
    if (imports.has("alembic") || imports.has("migrate")) {
      return;
    }
    Set<SSTNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var parts = new TextParts(file);
    for (StmtTy.For loop : file.all(StmtTy.For.class)) {
      if (isOverItems(loop)) {
        for (StmtTy statement : loop.body) {
          for (ExprTy.Call call : file.allIn(statement, ExprTy.Call.class)) {
            if (seen.add(call)
                && call.func instanceof ExprTy.Attribute method
                && asks(call, method, imports, parts)
                && !isInFunction(call, statement, file)) {
              report(call, method, loop, file, reporter);
            }
          }
        }
      }
    }
  }

  private static void report(
      ExprTy.Call call,
      ExprTy.Attribute method,
      StmtTy.For loop,
      PythonFile file,
      Reporter reporter) {
    reporter.report(
        file.at(call),
        "\""
            + method.attr
            + "\" asks the database in each turn of the loop from line "
            + loop.getSourceRange().startLine
            + ": ask once for all, before or after it");
  }

  private static boolean asks(
      ExprTy.Call call, ExprTy.Attribute method, Imports imports, TextParts parts) {
    String receiver = Expressions.lastName(method.value);
    if (method.attr.equals("execute") && CURSORS.contains(receiver)) {
      return call.args.length > 0 && Sql.in(parts.text(call.args[0])).isPresent();
    }
    if (receiver.equals("session") || receiver.endsWith("_session")) {
      return method.attr.equals("query")
          && imports.has("sqlalchemy")
          && !Expressions.lastName(owner(method.value)).equals("query");
    }
    if (method.value instanceof ExprTy.Attribute of && of.value instanceof ExprTy.Name model) {
      return Character.isUpperCase(model.id.charAt(0))
          && ((of.attr.equals("objects") && OF_OBJECTS.contains(method.attr))
              || (of.attr.equals("query")
                  && (method.attr.equals("get") || method.attr.startsWith("filter"))));
    }
    return false;
  }

  // query.session.query(...) makes a part of a larger query.
  private static ExprTy owner(ExprTy session) {
    return session instanceof ExprTy.Attribute attribute ? attribute.value : session;
  }

  private static boolean isOverItems(StmtTy.For loop) {
    return !(loop.iter instanceof ExprTy.Tuple)
        && !(loop.iter instanceof ExprTy.List)
        && !(loop.iter instanceof ExprTy.Call range && Expressions.isName(range.func, "range"))
        && !FEW.matcher(Expressions.lastName(loop.target)).matches();
  }

  private static boolean isInFunction(ExprTy.Call call, StmtTy statement, PythonFile file) {
    return file.allIn(statement, StmtTy.FunctionDef.class).stream()
            .anyMatch(function -> holds(function, call))
        || file.allIn(statement, ExprTy.Lambda.class).stream()
            .anyMatch(function -> holds(function, call));
  }

  private static boolean holds(SSTNode outer, SSTNode inner) {
    SourceRange around = outer.getSourceRange();
    SourceRange within = inner.getSourceRange();
    return Expressions.beginsBefore(around, within.startLine, within.startColumn)
        && within.endLine <= around.endLine;
  }
}
