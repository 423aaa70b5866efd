package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a hash or a test is for, as far as names and values tell. */
final class Purpose {
  private static final Set<String> PROTECTION =
      Set.of(
          "password",
          "passwd",
          "pwd",
          "passphrase",
          "passcode",
          "secret",
          "secrets",
          "token",
          "tokens",
          "salt",
          "sign",
          "signed",
          "signing",
          "signature",
          "signatures",
          "auth",
          "authenticate",
          "authentication",
          "authorization",
          "login",
          "credential",
          "credentials",
          "encrypt",
          "encrypted",
          "encryption",
          "decrypt",
          "crypt",
          "cipher",
          "hmac",
          "csrf",
          "nonce",
          "session",
          "secure",
          "certificate",
          "cert",
          "private");

  /** Protocols that say which hash it has to be. */
  private static final Set<String> PROTOCOLS =
      Set.of("totp", "hotp", "cram", "oauth", "ntlm", "websocket", "handshake");

  private static final Set<String> OF_HTTP =
      Set.of("http", "auth", "authorization", "response", "challenge", "header");

  /** A function that is named after the hash itself does not know what it is for. */
  private static final Set<String> HASHES =
      Set.of("md", "sha", "hash", "hashes", "hasher", "hashing", "digest", "digests", "digester");

  private static final Set<String> OTHER =
      Set.of(
          "crc",
          "integrity",
          "equals",
          "compare",
          "etag",
          "etags",
          "cache",
          "cached",
          "caching",
          "checksum",
          "checksums",
          "sum",
          "fingerprint",
          "fingerprints",
          "file",
          "files",
          "filename",
          "path",
          "paths",
          "dir",
          "directory",
          "dedup",
          "dedupe",
          "duplicate",
          "duplicates",
          "uid",
          "uuid",
          "guid",
          "id",
          "ids",
          "identifier",
          "identity",
          "unique",
          "job",
          "gravatar",
          "avatar",
          "icon",
          "color",
          "colour",
          "shard",
          "bucket",
          "ring",
          "partition",
          "traceback",
          "url",
          "urls",
          "uri",
          "version",
          "content",
          "contents",
          "template",
          "static",
          "asset",
          "assets",
          "css",
          "js",
          "image",
          "img",
          "thumbnail",
          "lock",
          "slug",
          "name",
          "names",
          "changed",
          "unchanged",
          "modified",
          "diff",
          "index",
          "sql",
          "blob",
          "git",
          "commit",
          "revision",
          "torrent",
          "info",
          "piece",
          "part",
          "parts",
          "chunk",
          "segment",
          "segments",
          "manifest",
          "download",
          "upload",
          "uploads",
          "media",
          "archive",
          "package",
          "wheel",
          "release",
          "mtime",
          "size",
          "seed",
          "host",
          "hostname",
          "address",
          "mac",
          "ip",
          "lang",
          "node",
          "nodes",
          "schema",
          "args",
          "params",
          "key",
          "keys",
          "cachekey",
          "column",
          "topic",
          "queue");
  private static final Set<String> CERTIFICATES =
      Set.of(
          "verify",
          "verification",
          "ssl",
          "tls",
          "https",
          "insecure",
          "strict",
          "cert",
          "certs",
          "certificate",
          "certificates",
          "check",
          "secure",
          "policy",
          "unverified",
          "validate",
          "ignore",
          "trust",
          "hostname",
          "debug");
  private static final int MOST_NAMES = 20;

  private Purpose() {}

  /** Name of a variable or an attribute; "" of anything else. */
  static String name(Expression expression, Frame frame) {
    if (expression instanceof Expression.Local local) {
      return frame.function().variables().get(local.variable()).name();
    }
    if (expression instanceof Expression.Field field) {
      return field.name();
    }
    if (expression instanceof Expression.Global global) {
      return global.name().substring(global.name().lastIndexOf('.') + 1);
    }
    return "";
  }

  /** Whether it does not matter here that the same hash can be made again on purpose. */
  static boolean isOther(Arguments arguments, Frame frame) {
    var names = new ArrayList<String>();
    names.add(frame.target());
    String symbol = frame.function().symbol();
    List<String> function = NameWords.of(symbol);
    if (isProtocol(function)) {
      return true;
    }
    names.add(symbol);
    for (int i = 0; i < arguments.places().size(); i++) {
      // What names the hash says nothing of what is hashed.
      if (!arguments.positional().get(i).constants().areKnown()) {
        gather(arguments.places().get(i), frame, names);
      }
    }
    List<String> words = names.stream().flatMap(name -> NameWords.of(name).stream()).toList();
    if (words.stream().anyMatch(PROTECTION::contains)) {
      return false;
    }
    return words.stream().anyMatch(OTHER::contains)
        || function.stream().anyMatch(HASHES::contains)
        || isOwn(arguments);
  }

  private static boolean isProtocol(List<String> words) {
    boolean digest = words.contains("digest") && words.stream().anyMatch(OF_HTTP::contains);
    return digest || words.stream().anyMatch(PROTOCOLS::contains);
  }

  /** Whether a test asks if certificates are to be checked. */
  static boolean isAboutCertificates(Expression test, Frame frame) {
    var names = new ArrayList<String>();
    gather(test, frame, names);
    return names.stream()
        .flatMap(name -> NameWords.of(name).stream())
        .anyMatch(CERTIFICATES::contains);
  }

  // What the program hashes of its own is rarely anything that somebody would forge.
  private static boolean isOwn(Arguments arguments) {
    boolean own = false;
    for (Value value : arguments.all()) {
      if (value.taint().any(trace -> trace.origin().isSource())) {
        return false;
      }
      own |= !value.constants().areKnown();
    }
    return own;
  }

  private static void gather(Expression expression, Frame frame, List<String> names) {
    if (expression == null || names.size() > MOST_NAMES) {
      return;
    }
    names.add(name(expression, frame));
    if (expression instanceof Expression.Field field) {
      gather(field.base(), frame, names);
    } else if (expression instanceof Expression.Call call) {
      names.add(call.name());
      gather(call.receiver(), frame, names);
      for (Expression.Argument argument : call.arguments()) {
        gather(argument.value(), frame, names);
        if (argument.value() instanceof Expression.Literal literal
            && literal.value() instanceof String text
            && !text.contains(" ")) {
          names.add(text);
        }
      }
    } else if (expression instanceof Expression.Operation operation) {
      operation.operands().forEach(operand -> gather(operand, frame, names));
    } else if (expression instanceof Expression.Element element) {
      gather(element.base(), frame, names);
      if (element.index() instanceof Expression.Literal literal
          && literal.value() instanceof String key) {
        names.add(key);
      }
    }
  }
}
