package dev.tidemark.jobs.git;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * How mirrors are kept.
 *
 * @param mirrors the folder they lie in, absolute
 * @param timeoutSeconds how long one repository may take in all; also bounds a silent connection
 * @param maxMirrorBytes how much disk one mirror may take
 */
public record GitSettings(String mirrors, int timeoutSeconds, long maxMirrorBytes)
    implements Serializable {
  public GitSettings {
    if (timeoutSeconds < 1 || maxMirrorBytes < 1) {
      throw new IllegalArgumentException(
          "limits of a mirror must be 1 or more: "
              + timeoutSeconds
              + " s, "
              + maxMirrorBytes
              + " bytes");
    }
  }

  public GitSettings(Path mirrors, int timeoutSeconds, long maxMirrorBytes) {
    this(mirrors.toAbsolutePath().normalize().toString(), timeoutSeconds, maxMirrorBytes);
  }
}
