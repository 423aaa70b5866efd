package dev.tidemark.jobs.git;

import dev.tidemark.jobs.repos.RepositoryRef;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoPackSignatureException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.PackInvalidException;
import org.eclipse.jgit.errors.PackMismatchException;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.errors.RemoteRepositoryException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.eclipse.jgit.errors.TooLargePackException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.errors.UnpackException;

/** Tells from what JGit throws what went wrong, and says it in one sentence. */
final class Failures {
  private final RepositoryRef ref;
  private final GitSettings settings;
  private final Scrubber scrubber;

  Failures(RepositoryRef ref, GitSettings settings, Scrubber scrubber) {
    this.ref = ref;
    this.settings = settings;
    this.scrubber = scrubber;
  }

  /**
   * The failure of one transfer.
   *
   * @param refusal the HTTP status that the server refused with; 0 for none
   * @param answered whether the server had shown its branches before
   */
  SyncException of(Throwable failure, int refusal, boolean answered) {
    ReasonCode reason = refusal > 0 ? reasonOf(refusal) : reasonOf(failure, answered);
    return exception(reason, refusal > 0 ? "HTTP " + refusal : words(failure));
  }

  SyncException exception(ReasonCode reason, String words) {
    String clean = scrubber.clean(words);
    return new SyncException(reason, sentence(reason, clean.isEmpty() ? "" : " (" + clean + ")"));
  }

  private static ReasonCode reasonOf(int status) {
    return switch (status) {
      case 401, 403, 407 -> ReasonCode.AUTHENTICATION_FAILED;
      case 404, 410 -> ReasonCode.NOT_FOUND;
      default -> ReasonCode.UNREACHABLE;
    };
  }

  private static ReasonCode reasonOf(Throwable failure, boolean answered) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      ReasonCode reason = reasonOfOne(t, answered);
      if (reason != ReasonCode.NONE) {
        return reason;
      }
    }
    if (!(failure instanceof TransportException)) {
      return ReasonCode.INTERNAL;
    }
    // Only words are left: of a connection that was not made, or of a server that cannot go on.
    return answered ? ReasonCode.CORRUPT_REPOSITORY : ReasonCode.UNREACHABLE;
  }

  private static ReasonCode reasonOfOne(Throwable t, boolean answered) {
    if (t instanceof SshException ssh) {
      return reasonOf(ssh);
    }
    if (isAny(t, TooLargeObjectInPackException.class, TooLargePackException.class)
        || t instanceof LargeObjectException) {
      return ReasonCode.TOO_LARGE;
    }
    if (isAny(t, RepositoryNotFoundException.class)) {
      return answered ? ReasonCode.NOT_FOUND : ReasonCode.CORRUPT_REPOSITORY;
    }
    if (isAny(t, NoRemoteRepositoryException.class, RemoteRepositoryException.class)) {
      return ReasonCode.NOT_FOUND;
    }
    if (isLocal(t)) {
      return ReasonCode.DISK_FULL_OR_UNWRITABLE;
    }
    if (isCorruption(t)) {
      return ReasonCode.CORRUPT_REPOSITORY;
    }
    if (t instanceof PackProtocolException) {
      return answered ? ReasonCode.CORRUPT_REPOSITORY : ReasonCode.NOT_A_REPOSITORY;
    }
    return reasonOfNetwork(t);
  }

  private static ReasonCode reasonOfNetwork(Throwable t) {
    if (t instanceof SocketTimeoutException && words(t).startsWith("connect")) {
      return ReasonCode.UNREACHABLE;
    }
    if (t instanceof InterruptedIOException) {
      return ReasonCode.CLONE_TIMED_OUT;
    }
    boolean network =
        isAny(t, UnknownHostException.class, ConnectException.class, NoRouteToHostException.class)
            || isAny(t, SocketException.class, SSLException.class, EOFException.class);
    return network ? ReasonCode.UNREACHABLE : ReasonCode.NONE;
  }

  private static ReasonCode reasonOf(SshException e) {
    return switch (e.getDisconnectCode()) {
      case SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE,
          SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE ->
          ReasonCode.AUTHENTICATION_FAILED;
      default -> ReasonCode.UNREACHABLE;
    };
  }

  /** Java has types for some of it, and the system's own words for the rest. */
  private static boolean isLocal(Throwable t) {
    String words = words(t);
    return t instanceof FileSystemException
        || (t instanceof FileNotFoundException && words.endsWith("(permission denied)"))
        || (t instanceof IOException
            && (words.contains("no space left on device")
                || words.contains("disk quota exceeded")
                || words.contains("read-only file system")));
  }

  private static boolean isCorruption(Throwable t) {
    return isAny(t, CorruptObjectException.class, MissingObjectException.class)
        || isAny(t, PackInvalidException.class, PackMismatchException.class)
        || isAny(t, NoPackSignatureException.class, UnpackException.class);
  }

  @SafeVarargs
  private static boolean isAny(Throwable t, Class<? extends Throwable>... types) {
    for (Class<? extends Throwable> type : types) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static String words(Throwable t) {
    return t.getMessage() == null
        ? t.getClass().getSimpleName()
        : t.getMessage().toLowerCase(Locale.ROOT);
  }

  private String sentence(ReasonCode reason, String words) {
    String where = ref.repository();
    return switch (reason) {
      case UNREACHABLE ->
          where + " cannot be reached" + words + "; check the host name, the network and the proxy";
      case NOT_FOUND ->
          where
              + " does not exist, or only for those who log in"
              + words
              + "; check the path and the credentials";
      case AUTHENTICATION_FAILED ->
          where
              + " refuses access"
              + words
              + "; check the token in the clone URL or ~/.netrc, for ssh the key and known_hosts";
      case NOT_A_REPOSITORY ->
          where + " answers, but not as a git repository" + words + "; check the path";
      case CLONE_TIMED_OUT ->
          where
              + " was not read within "
              + settings.timeoutSeconds()
              + " s, or fell silent"
              + words
              + "; allow more time or try again";
      case TOO_LARGE ->
          where
              + " takes more than "
              + settings.maxMirrorBytes()
              + " bytes of disk"
              + words
              + "; allow more or leave it out";
      case CORRUPT_REPOSITORY ->
          where + " holds or sends damaged objects" + words + "; have git fsck run on it";
      case DISK_FULL_OR_UNWRITABLE ->
          "the mirror of "
              + where
              + " cannot be written below "
              + settings.mirrors()
              + words
              + "; check free space and permissions there";
      default ->
          where
              + " could not be read, for a reason that is Tidemark's to explain"
              + words
              + "; please report it";
    };
  }
}
