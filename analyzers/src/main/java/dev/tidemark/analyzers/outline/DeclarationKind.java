package dev.tidemark.analyzers.outline;

/** What a declaration declares. */
public enum DeclarationKind {
  /** A Python file; a Java {@code package} or {@code module} declaration. */
  MODULE,
  /** A class, interface, enum, record or annotation. */
  TYPE,
  TYPE_PARAMETER,
  /** A function, method or constructor that has a name of its own. */
  FUNCTION,
  /** An attribute of a type or instance, or a module's variable. */
  FIELD,
  /** A field that is never assigned again and holds an immutable value; an enum's constant. */
  CONSTANT,
  PARAMETER,
  /** A local variable. */
  VARIABLE
}
