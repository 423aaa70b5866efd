package dev.tidemark.jobs.identity;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Names of files without folder and ending. A Java class is renamed with its file, so where a
 * symbol has the old stem, it is found under the new one.
 */
record Stems(String before, String after) {
  static Stems ofPaths(String before, String after) {
    return new Stems(stem(before), stem(after));
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * @param symbol with dots, as {@code Outer.Inner.method}
   */
  String renamed(String symbol) {
    if (before.equals(after) || !symbol.contains(before)) {
      return symbol;
    }
    return Arrays.stream(symbol.split("\\.", -1))
        .map(part -> part.equals(before) ? after : part)
        .collect(Collectors.joining("."));
  }
}
