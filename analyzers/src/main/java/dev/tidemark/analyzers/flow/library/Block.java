package dev.tidemark.analyzers.flow.library;

/** A block of a file of models: adds what it says to a library that is being put together. */
@FunctionalInterface
interface Block {
  void addTo(Assembly assembly);
}
