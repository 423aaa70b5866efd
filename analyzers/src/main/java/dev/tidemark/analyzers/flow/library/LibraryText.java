package dev.tidemark.analyzers.flow.library;

import java.io.Serializable;

/**
 * One file of models.
 *
 * @param name of the file, for messages
 */
public record LibraryText(String name, String text) implements Serializable {
  private static final long serialVersionUID = 1L;
}
