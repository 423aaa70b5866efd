package dev.tidemark.jobs.repos;

import java.io.Serializable;

/** A user name and a secret that stood in a clone URL; never shown. */
public final class Credentials implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No credentials. */
  public static final Credentials NONE = new Credentials("", "");

  private final String userName;
  private final String secret;

  public Credentials(String userName, String secret) {
    this.userName = userName;
    this.secret = secret;
  }

  /** "" if none was given. */
  public String userName() {
    return userName;
  }

  /** "" if none was given. */
  public String secret() {
    return secret;
  }

  @Override
  public String toString() {
    return "Credentials";
  }
}
