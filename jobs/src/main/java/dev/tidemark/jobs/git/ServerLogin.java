package dev.tidemark.jobs.git;

import dev.tidemark.jobs.repos.Credentials;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.NetRCCredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/**
 * Answers a server that asks who we are: with the clone URL's credentials, else with {@code
 * ~/.netrc}. It never asks a person, and a redirect to another host or out of TLS gets no secret of
 * the URL.
 */
final class ServerLogin extends CredentialsProvider {
  private final URIish home;
  private final Credentials credentials;
  private final CredentialsProvider netrc = new NetRCCredentialsProvider();
  private boolean refused;

  ServerLogin(URIish home, Credentials credentials) {
    this.home = home;
    this.credentials = credentials;
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    for (CredentialItem item : items) {
      if (!(item instanceof CredentialItem.Username || item instanceof CredentialItem.Password)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean get(URIish uri, CredentialItem... items) {
    if (!supports(items)) {
      return false;
    }
    if (refused || credentials.isEmpty() || !isHome(uri) || isSshWithoutPassword()) {
      return netrc.get(uri, items);
    }
    for (CredentialItem item : items) {
      if (item instanceof CredentialItem.Username userName) {
        userName.setValue(credentials.userName());
      } else if (item instanceof CredentialItem.Password password) {
        password.setValue(credentials.secret().toCharArray());
      }
    }
    return true;
  }

  @Override
  public void reset(URIish uri) {
    refused = true;
  }

  /** The user of an ssh URL is no token: without a password there is nothing to say. */
  private boolean isSshWithoutPassword() {
    return "ssh".equals(home.getScheme()) && credentials.secret().isEmpty();
  }

  private boolean isHome(URIish uri) {
    return home.getHost().equalsIgnoreCase(uri.getHost())
        && home.getPort() == uri.getPort()
        && home.getScheme().equals(uri.getScheme());
  }
}
