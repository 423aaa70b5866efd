package dev.tidemark.analyzers.outline;

/** A yes-or-no fact about a declaration. */
public enum Trait {
  /** The convention of the language wants it documented: visible, not an override, not trivial. */
  OWES_DOC,
  /** It has a documentation comment or string with text in it. */
  DOCUMENTED,
  /** Others may use it: neither it nor anything around it is private or local. */
  PUBLIC,
  /**
   * Its name is not the author's choice: an override, a constructor, a dunder, a framework's hook.
   */
  NAME_IMPOSED,
  /** A parameter or local variable that is declared as a primitive number or character. */
  NUMBER,
  /** A constructor, whose parameters are often just fields. */
  CONSTRUCTOR,
  /**
   * It, or the function whose parameter it is, overrides or implements something, so that its
   * signature is not the author's choice.
   */
  OVERRIDE,
  /** Of a function: a comment inside of it says something in words, and not to a tool. */
  EXPLAINED
}
