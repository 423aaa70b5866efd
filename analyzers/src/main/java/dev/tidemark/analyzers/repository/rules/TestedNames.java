package dev.tidemark.analyzers.repository.rules;

import dev.tidemark.analyzers.repository.RepositoryFile;
import java.util.List;

/** Which code a test names, by the rules of one language. */
interface TestedNames {
  /** Files of code, in no order, some perhaps twice. */
  List<RepositoryFile> namedIn(RepositoryFile test);
}
