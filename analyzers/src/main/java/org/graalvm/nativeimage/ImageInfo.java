package org.graalvm.nativeimage;

/**
 * Stands in for GraalVM's class of this name, which ICU asks one question when Python text names a
 * character, or has a letter beyond Latin-1 in an identifier. It spares a dependency.
 */
public final class ImageInfo {
  private ImageInfo() {}

  /** Whether a native image is being built: never. */
  public static boolean inImageBuildtimeCode() {
    return false;
  }
}
