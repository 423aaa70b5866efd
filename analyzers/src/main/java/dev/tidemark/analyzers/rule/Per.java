package dev.tidemark.analyzers.rule;

import dev.tidemark.analyzers.model.Metrics;

/** What the findings of a rule are set against, so that large and small code compare. */
public enum Per {
  /** Lines with code: for faults that may be anywhere. */
  CODE_LINES,
  /** For rules that find a function faulty at most once. */
  FUNCTIONS,
  /** For rules that find a type faulty at most once. */
  TYPES,
  /** Declarations that the convention of the language wants documented. */
  DOCUMENTABLE,
  /** Parameters and returns whose type may be left out and could be stated. */
  ANNOTATABLE,
  /** For rules that find a whole file faulty. */
  FILES;

  /** How many of them one file has. */
  public int in(Metrics metrics) {
    return switch (this) {
      case CODE_LINES -> metrics.codeLines();
      case FUNCTIONS -> metrics.functions();
      case TYPES -> metrics.types();
      case DOCUMENTABLE -> metrics.documentable();
      case ANNOTATABLE -> metrics.annotatable();
      case FILES -> 1;
    };
  }
}
