package dev.tidemark.jobs.git;

import java.util.Locale;

/** Why a repository could not be read. */
public enum ReasonCode {
  /** Nothing went wrong; "" in tables. */
  NONE,
  UNREACHABLE,
  NOT_FOUND,
  AUTHENTICATION_FAILED,
  EMPTY_REPOSITORY,
  NO_SUCH_BRANCH,
  NOT_A_REPOSITORY,
  CLONE_TIMED_OUT,
  TOO_LARGE,
  CORRUPT_REPOSITORY,
  DISK_FULL_OR_UNWRITABLE,
  SHALLOW_CLONE,
  NOT_LISTED,
  INTERNAL;

  /** The name that stands in tables: lower case; "" if nothing went wrong. */
  public String id() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
  }
}
