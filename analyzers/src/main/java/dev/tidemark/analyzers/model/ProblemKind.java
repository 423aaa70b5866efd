package dev.tidemark.analyzers.model;

import java.util.Locale;

/** Why a file, or a rule on a file, could not be judged. */
public enum ProblemKind {
  /** The parser found an error in the grammar. */
  SYNTAX_ERROR,
  /** Does not parse as Python 3, and the place where it fails is Python 2. */
  PYTHON_2,
  /** Neither UTF-8 nor in an encoding that the file declares. */
  NOT_UTF8,
  /** Declares an encoding that does not exist. */
  UNKNOWN_ENCODING,
  /** Holds a NUL byte. */
  BINARY,
  /** Larger than the size cap. */
  TOO_LARGE,
  /** Nested deeper than the parser can follow. */
  TOO_DEEP,
  /** Not judged within the time that any honest file needs; tried again by the next run. */
  TOO_SLOW,
  /** The parser failed in a way that is its own fault. */
  PARSER_FAILED,
  /** A rule, or what gathers its facts, threw an exception; the file's other rules stand. */
  RULE_FAILED,
  /** A rule gave up on something in the file; its other rules stand. */
  TOO_COMPLEX,
  /** A test in a language that is not read, told once a repository: it may test what is read. */
  OTHER_LANGUAGE,
  /** A rule across files needs to know of more files than were read. */
  UNSEEN_FILES,
  /** A suppression without a reason or with a rule that does not exist; it suppresses nothing. */
  BAD_SUPPRESSION,
  /** The content lies in Git LFS and not in the repository. */
  LFS_POINTER,
  /** A symbolic link; never followed. */
  SYMLINK,
  /** Another repository; never entered. */
  SUBMODULE,
  /** A name that no checkout should create. */
  UNSAFE_PATH,
  /** The repository lacks the blob or it cannot be read. */
  MISSING_OBJECT;

  /** The name that stands in tables: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether something that should have been judged was not. */
  public boolean leavesUnjudged() {
    return this != BAD_SUPPRESSION && this != UNSEEN_FILES && this != OTHER_LANGUAGE;
  }
}
