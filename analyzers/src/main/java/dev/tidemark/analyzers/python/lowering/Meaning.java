package dev.tidemark.analyzers.python.lowering;

/** What a name means in the scope that binds it. */
interface Meaning {
  /** A variable of the scope's function. */
  record Slot(int variable) implements Meaning {}

  /** Something that has a full name. */
  record Full(String name) implements Meaning {}

  /** A field of a class. */
  record Member(String type, String name) implements Meaning {}

  /** The object whose method runs. */
  record Receiver() implements Meaning {}

  /** What the module means by it. */
  record OfModule() implements Meaning {}
}
