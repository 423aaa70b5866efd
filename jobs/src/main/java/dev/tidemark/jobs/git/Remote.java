package dev.tidemark.jobs.git;

import dev.tidemark.jobs.repos.Credentials;
import dev.tidemark.jobs.repos.RepositoryRef;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectChecker.ErrorType;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import org.eclipse.jgit.util.FS;

/** The other side of a mirror. */
final class Remote {
  /** What a mirror keeps of its remote, under one name so that no branch gets in another's way. */
  static final String TIP = "refs/tidemark/tip";

  private static final int LONGEST_SILENCE_SECONDS = 60;

  /** All that says an object is unreadable; names and people are judged where they are used. */
  private static final EnumSet<ErrorType> REFUSED =
      EnumSet.of(
          ErrorType.UNKNOWN_TYPE,
          ErrorType.BAD_OBJECT_SHA1,
          ErrorType.BAD_PARENT_SHA1,
          ErrorType.BAD_TREE_SHA1,
          ErrorType.MISSING_TREE);

  private final RepositoryRef ref;
  private final Credentials credentials;
  private final Guard guard;
  private final int timeoutSeconds;
  private final WatchedHttp http;
  private boolean fetching;

  Remote(RepositoryRef ref, Credentials credentials, Guard guard, int timeoutSeconds) {
    this.ref = ref;
    this.credentials = credentials;
    this.guard = guard;
    this.timeoutSeconds = timeoutSeconds;
    this.http = new WatchedHttp(guard);
  }

  /** The status that an HTTP server refused us with; 0 if it did not, or is no such server. */
  int refusal() {
    return fetching || http.lastStatus() < 400 ? 0 : http.lastStatus();
  }

  /** Whether the remote had shown its branches before things went wrong. */
  boolean answered() {
    return fetching;
  }

  /** Brings the branch into a mirror. */
  Tip fetchInto(String gitDir) throws IOException, URISyntaxException, SyncException {
    fetching = false;
    try (Repository mirror = OpenRepository.at(gitDir);
        Transport transport = open(mirror)) {
      Ref head = head(transport);
      fetching = true;
      transport.fetch(guard, List.of(new RefSpec("+" + head.getName() + ":" + TIP)));
      Ref tip = mirror.exactRef(TIP);
      if (tip == null || tip.getObjectId() == null) {
        throw new IOException("the branch was not received");
      }
      boolean onBranch = head.getName().startsWith(Constants.R_HEADS);
      String branch = onBranch ? head.getName().substring(Constants.R_HEADS.length()) : "";
      return Tip.read(mirror, tip.getObjectId(), branch);
    }
  }

  private Transport open(Repository mirror) throws IOException, URISyntaxException {
    URIish uri = new URIish(ref.repository());
    Transport transport = Transport.open(mirror, uri);
    transport.setTagOpt(TagOpt.NO_TAGS);
    transport.setTimeout(Math.min(timeoutSeconds, LONGEST_SILENCE_SECONDS));
    transport.setObjectChecker(new ObjectChecker().setIgnore(EnumSet.complementOf(REFUSED)));
    if (uri.getHost() != null) {
      transport.setCredentialsProvider(new ServerLogin(uri, credentials));
    }
    if (transport instanceof TransportHttp overHttp) {
      overHttp.setHttpConnectionFactory(http);
    }
    if (transport instanceof SshTransport overSsh) {
      overSsh.setSshSessionFactory(Ssh.FACTORY);
    }
    return transport;
  }

  /** The branch to fetch; HEAD itself if it stands on none. */
  private Ref head(Transport transport) throws IOException, SyncException {
    Map<String, Ref> refs;
    try (FetchConnection connection =
        transport.openFetch(
            List.of(new RefSpec(Constants.HEAD), new RefSpec("refs/heads/*:refs/heads/*")))) {
      refs = connection.getRefsMap();
    }
    if (refs.isEmpty()) {
      throw SyncResults.empty(ref);
    }
    boolean named = !ref.branch().isEmpty();
    Ref head = refs.get(named ? Constants.R_HEADS + ref.branch() : Constants.HEAD);
    if (head == null || head.getObjectId() == null) {
      throw SyncResults.noSuchBranch(ref);
    }
    return head.getLeaf();
  }

  /** Made on first use: most runs have no ssh URL. */
  private static final class Ssh {
    /** With the user's own keys, known hosts and ssh settings; asks nobody anything. */
    static final SshdSessionFactory FACTORY =
        new SshdSessionFactoryBuilder()
            .setHomeDirectory(FS.DETECTED.userHome())
            .setSshDirectory(new File(FS.DETECTED.userHome(), ".ssh"))
            .setPreferredAuthentications("publickey,password")
            .build(null);
  }
}
