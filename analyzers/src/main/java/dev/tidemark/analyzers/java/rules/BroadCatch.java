package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.type.Type;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds handlers of everything that neither pass it on nor stand where all must be caught. */
@Finds(dev.tidemark.analyzers.fault.BroadCatch.class)
public final class BroadCatch implements Rule<JavaFile> {
  private static final Pattern BROAD =
      Pattern.compile("(java\\.lang\\.)?(Throwable|Exception|RuntimeException|Error)");

  @Override
  public void check(JavaFile file, Reporter reporter) {
    for (CatchClause handler : file.all(CatchClause.class)) {
      String broad = broadTypes(handler);
      if (!broad.isEmpty()
          && !HandedOn.by(handler)
          && !Boundary.isAt(handler)
          && !Handlers.expectsException(handler)
          && !Handlers.isExplained(handler, file)) {
        reporter.report(file.at(handler), broad + " is caught, and with it any programming error");
      }
    }
  }

  private static String broadTypes(CatchClause handler) {
    return Handlers.caughtTypes(handler)
        .map(Type::asString)
        .filter(BROAD.asMatchPredicate())
        .collect(Collectors.joining(" and "));
  }
}
