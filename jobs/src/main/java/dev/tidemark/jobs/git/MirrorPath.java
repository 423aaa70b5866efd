package dev.tidemark.jobs.git;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where a mirror lies: {@code <mirrors>/<host>/<path>-<hash>.git}. The names are for people; only
 * the hash tells repositories apart, so no URL can lead out of the folder or into another mirror.
 */
final class MirrorPath {
  private static final int LONGEST_NAME = 80;

  private static final int HASH_BYTES = 6;

  private MirrorPath() {}

  static Path of(Path mirrors, String repository) {
    String rest = repository.replaceFirst("^[a-z]+://", "").replaceFirst("\\.git$", "");
    int slash = rest.indexOf('/');
    String host = slash <= 0 ? "local" : safe(rest.substring(0, slash));
    String name = safe(rest.substring(slash + 1).replace('/', '+'));
    String tail = name.substring(Math.max(0, name.length() - LONGEST_NAME));
    return mirrors.resolve(host).resolve(tail + "-" + hash(repository) + ".git");
  }

  private static String safe(String text) {
    String plain = text.replaceAll("[^A-Za-z0-9._+-]", "_").replaceFirst("^[.-]+", "_");
    return plain.isEmpty() ? "_" : plain;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
