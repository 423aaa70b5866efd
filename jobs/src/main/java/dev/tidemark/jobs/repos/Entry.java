package dev.tidemark.jobs.repos;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * One repository as somebody wrote it down.
 *
 * @param place where, for messages
 * @param base what a relative folder is relative to
 */
record Entry(String place, Path base, String repository, String branch, String name) {
  /** What git allows in no branch. */
  private static final Pattern NO_BRANCH =
      Pattern.compile(
          "[-/].*|.*[/.]|.*(\\.\\.|//|@\\{|[\\x00-\\x20\\x7f~^:?*\\[\\\\]).*|.*\\.lock");

  private static final String HEADS = "refs/heads/";

  /** The entry's meaning: a repository, and what it takes to reach it. */
  record Resolved(RepositoryRef ref, Credentials credentials) {}

  Resolved resolve() {
    if (repository.isEmpty()) {
      throw error("the repository is empty: give a clone URL or a folder");
    }
    try {
      if (!CloneUrl.looksLikeOne(repository) || isFolder()) {
        Path folder = FolderPath.repositoryOf(repository, base);
        return new Resolved(ref(FolderPath.url(folder), true), Credentials.NONE);
      }
      CloneUrl url = CloneUrl.parse(repository);
      return new Resolved(ref(url.repository(), false), url.credentials());
    } catch (IllegalArgumentException e) {
      throw error("the repository " + e.getMessage());
    }
  }

  IllegalArgumentException error(String what) {
    return new IllegalArgumentException(place + ": " + what);
  }

  private RepositoryRef ref(String identity, boolean folder) {
    return new RepositoryRef(
        identity, name.isEmpty() ? usualName(identity) : plainName(), plainBranch(), folder);
  }

  /** A folder may have a name like {@code host:path}. */
  private boolean isFolder() {
    try {
      return !repository.contains("://") && Files.isDirectory(base.resolve(repository));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private String plainName() {
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw error("the name has control characters: take them out");
    }
    return name;
  }

  private String plainBranch() {
    String plain = branch.startsWith(HEADS) ? branch.substring(HEADS.length()) : branch;
    if (NO_BRANCH.matcher(plain).matches()) {
      throw error("the branch is not a name that a branch can have: leave it empty for the usual");
    }
    return plain;
  }

  /** {@code owner/name} as forges say it; of a file URL, whose parents say little, the name. */
  private static String usualName(String identity) {
    boolean file = identity.startsWith("file:");
    String[] segments =
        identity.replaceFirst("^[a-z]+://[^/]*/*", "").replaceFirst("/*\\.git$", "").split("/+", 0);
    String last = segments[segments.length - 1];
    if (file || segments.length == 1) {
      return last.isEmpty() ? identity : readable(last);
    }
    return readable(segments[segments.length - 2] + "/" + last);
  }

  private static String readable(String encoded) {
    String decoded = CloneUrl.decoded(encoded);
    return decoded.chars().anyMatch(Character::isISOControl) ? encoded : decoded;
  }
}
