package dev.tidemark.analyzers.text.secret;

/** What is done with a text where it stands. */
public enum Use {
  /** It is kept under a name, which may as well be the name of a key or a label. */
  HELD,
  /** It is handed to a call as the value for what the name says. */
  HANDED_ON
}
