package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.tidemark.analyzers.java.Identity;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds handlers that log what they caught and throw it again. */
@Finds(dev.tidemark.analyzers.fault.LogAndRethrow.class)
public final class LogAndRethrow implements Rule<JavaFile> {
  @Override
  public void check(JavaFile file, Reporter reporter) {
    for (ThrowStmt thrown : file.all(ThrowStmt.class)) {
      Handlers.around(thrown).ifPresent(handler -> check(thrown, handler, file, reporter));
    }
  }

  private static void check(
      ThrowStmt thrown, CatchClause handler, JavaFile file, Reporter reporter) {
    Optional<Statement> logging =
        before(thrown, handler).stream().filter(s -> ErrorLog.tells(s, handler)).findFirst();
    if (logging.isPresent() && new CauseUse(handler).carries(thrown.getExpression())) {
      reporter.report(
          file.at(logging.get()),
          "the caught "
              + handler.getParameter().getTypeAsString()
              + " is logged here and thrown again in line "
              + file.at(thrown).line()
              + ", so that the same failure is logged twice");
    }
  }

  /** The statements that have run when the throw is reached, the last ones first. */
  private static List<Statement> before(ThrowStmt thrown, CatchClause handler) {
    var found = new ArrayList<Statement>();
    Node part = thrown;
    while (!Identity.same(part, handler)) {
      Node whole = part.getParentNode().orElseThrow();
      if (whole instanceof BlockStmt block) {
        found.addAll(before(part, block));
      }
      part = whole;
    }
    return found;
  }

  private static List<Statement> before(Node part, BlockStmt block) {
    var found = new ArrayList<Statement>();
    for (Statement each : block.getStatements()) {
      if (Identity.same(each, part)) {
        break;
      }
      found.add(each);
    }
    Collections.reverse(found);
    return found;
  }
}
