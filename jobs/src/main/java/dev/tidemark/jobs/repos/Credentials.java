package dev.tidemark.jobs.repos;

import java.io.Serializable;

/** A user name and a secret that stood in a clone URL; never shown. */
public final class Credentials implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No credentials. */
  public static final Credentials NONE = new Credentials("", "");

  private final String userName;
  private final String secret;

  /** Both are "" if not given. */
  public Credentials(String userName, String secret) {
    this.userName = userName;
    this.secret = secret;
  }

  /** "" if none was given. With no secret beside it, it may be a token, so a secret itself. */
  public String userName() {
    return userName;
  }

  /** "" if none was given. */
  public String secret() {
    return secret;
  }

  /** Whether there is nothing to show to a server. */
  public boolean isEmpty() {
    return userName.isEmpty() && secret.isEmpty();
  }

  /** Says nothing, since it lands in messages. */
  @Override
  public String toString() {
    return "Credentials";
  }
}
