package dev.tidemark.jobs.table;

import com.github.javaparser.ast.CompilationUnit;
import org.eclipse.jgit.lib.Repository;

/** What no table may do; it lets the test of the walls show that a broken one fails. */
public final class BreaksTheWall {
  private BreaksTheWall() {}

  static String name(Repository repository, CompilationUnit unit) {
    return repository.getIdentifier() + unit;
  }
}
