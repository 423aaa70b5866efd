package dev.tidemark.jobs.git;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Finds which commit was the state of a repository on a day. */
public final class History {
  private History() {}

  /**
   * What a history says of the days asked for. Days before its first commit are in neither list.
   *
   * @param moments oldest first; a commit may stand for several days
   * @param unanswered oldest first: days whose commit lies beyond what can be read
   */
  public record Picked(List<Moment> moments, List<Unanswered> unanswered) implements Serializable {
    public Picked {
      moments = List.copyOf(moments);
      unanswered = List.copyOf(unanswered);
    }
  }

  /**
   * A day whose commit is not known.
   *
   * @param detail one sentence: what, where and what to do
   */
  public record Unanswered(LocalDate date, ReasonCode reason, String detail)
      implements Serializable {}

  /**
   * Picks for each day the last commit at or before its end (UTC). What counts is the chain of
   * first parents, which is what the branch itself stood at, and the committer's clock:
   *
   * <ul>
   *   <li>the newest day takes the tip, whatever its clock said;
   *   <li>for any other, the first commit on the way back whose clock was before the day's end; so
   *       a commit from the future waits for its day;
   *   <li>a commit from 1970-01-01, or older than both of the chain's first two, had no clock: it
   *       counts as of its parent's time. If none had a clock, only the newest day has a commit.
   * </ul>
   *
   * Where the chain breaks off, at the edge of a shallow clone or at a damaged commit, what was met
   * before stands, days older than the last of it are unanswered, and that one alone counts as the
   * chain's first.
   *
   * @param tip the commit to go back from, 40 hex digits
   * @param dates one or more, in any order
   * @throws UnreadableRepositoryException if the repository or the tip cannot be read
   */
  public static Picked pick(String gitDir, String tip, List<LocalDate> dates)
      throws UnreadableRepositoryException {
    var candidates = new Candidates(dates);
    try (Repository repository = OpenRepository.at(gitDir);
        var chain = new FirstParents(repository, ObjectId.fromString(tip))) {
      candidates.add(chain.commit());
      while (candidates.needMore() && chain.next()) {
        candidates.add(chain.commit());
      }
      return candidates.picked(chain.reason(), chain.detail());
    } catch (IOException | RuntimeException e) { // JGit meets malformed objects with either.
      throw new UnreadableRepositoryException(
          "commit " + tip + " cannot be read (it is missing or damaged); run git fsck");
    }
  }

  /**
   * The commit that a person names, to stand for a day.
   *
   * @param gitDir a bare repository or a {@code .git} folder; a mirror has one branch and no tags
   * @param revision a branch, a tag or a commit, as git takes it
   * @throws UnreadableRepositoryException if there is no such commit; says what to name instead
   */
  public static Moment at(String gitDir, String revision, LocalDate date)
      throws UnreadableRepositoryException {
    try (Repository repository = OpenRepository.at(gitDir)) {
      ObjectId branch = repository.resolve(Remote.TIP);
      ObjectId commit = revision.isBlank() ? null : repository.resolve(revision + "^{commit}");
      if (commit != null && (branch == null || isInHistory(repository, commit, branch))) {
        Tip named = Tip.read(repository, commit, "");
        return new Moment(date, named.commitHash(), named.committedAt());
      }
      throw new UnreadableRepositoryException(
          branch == null
              ? "there is no commit " + revision + "; name a branch, a tag or a hash of it"
              : "there is no commit "
                  + revision
                  + " in the history of the branch that is mirrored; name a hash of it, or list"
                  + " the repository with the branch that holds it");
    } catch (IOException | RuntimeException e) { // JGit says so of what is no revision.
      throw new UnreadableRepositoryException(
          "there is no one commit " + revision + " that can be read: " + e.getMessage());
    }
  }

  /**
   * Those of the commits that are still there: history may have been rewritten since, and a mirror
   * been made anew.
   *
   * @param commits 40 hex digits each
   * @throws UnreadableRepositoryException if the repository cannot be read
   */
  public static Set<String> present(String gitDir, Collection<String> commits)
      throws UnreadableRepositoryException {
    try (Repository repository = OpenRepository.at(gitDir)) {
      var present = new HashSet<String>();
      for (String commit : commits) {
        if (repository.getObjectDatabase().has(ObjectId.fromString(commit))) {
          present.add(commit);
        }
      }
      return present;
    } catch (IOException | RuntimeException e) { // JGit meets malformed packs with either.
      throw new UnreadableRepositoryException(
          "the repository cannot be read (it is missing or damaged); run git fsck");
    }
  }

  /** A mirror may still hold what was since rewritten; made anew, it would not. */
  private static boolean isInHistory(Repository repository, ObjectId commit, ObjectId branch)
      throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      return walk.isMergedInto(walk.parseCommit(commit), walk.parseCommit(branch));
    }
  }
}
