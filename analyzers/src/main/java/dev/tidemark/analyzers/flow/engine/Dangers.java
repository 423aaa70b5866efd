package dev.tidemark.analyzers.flow.engine;

import java.util.Set;

/** What a value does where it offends a rule, in words. */
public final class Dangers {
  private static final Set<String> ASKING =
      Set.of(
          "exists",
          "notExists",
          "isFile",
          "isDirectory",
          "isRegularFile",
          "isReadable",
          "isWritable",
          "isExecutable",
          "isHidden",
          "isSymbolicLink",
          "canRead",
          "canWrite",
          "canExecute",
          "length",
          "size",
          "lastModified",
          "isfile",
          "isdir",
          "islink",
          "getsize",
          "getmtime",
          "stat",
          "sizeOf");
  private static final Set<String> BESIDE =
      Set.of(
          "setLastModified",
          "setExecutable",
          "setReadable",
          "setWritable",
          "setReadOnly",
          "mkdir",
          "mkdirs",
          "forceMkdir",
          "createDirectory",
          "createDirectories",
          "createParentDirs",
          "makedirs",
          "delete",
          "deleteIfExists",
          "deleteQuietly",
          "deleteOnExit",
          "createNewFile");

  private Dangers() {}

  /** Whether it tells nothing more where the path is opened too. */
  public static boolean isBeside(String callee) {
    return BESIDE.contains(callee) || ASKING.contains(callee);
  }

  /** Whether it but tells of a file what anybody may know. */
  public static boolean onlyAsks(String callee) {
    return ASKING.contains(callee);
  }

  /** What becomes of the value, to follow "which". */
  public static String of(String rule, String callee) {
    String name = "\"" + callee + "\"";
    return switch (rule) {
      case "sql-injection" -> "becomes part of the SQL that " + name + " takes";
      case "command-injection" -> "becomes part of the command that " + name + " runs";
      case "code-injection" -> "becomes part of the code that " + name + " evaluates";
      case "path-traversal" -> "becomes part of the path that " + name + " takes";
      case "cross-site-scripting" -> "goes into a page by " + name + " without being escaped";
      case "ldap-injection" -> "becomes part of the LDAP query that " + name + " takes";
      case "xpath-injection" -> "becomes part of the XPath that " + name + " takes";
      case "unsafe-deserialization" -> "is turned into objects by " + name;
      case "xml-external-entity" -> "is parsed by " + name + " with external entities allowed";
      case "open-redirect" -> "decides where " + name + " sends the browser";
      case "server-side-request-forgery" -> "decides where " + name + " connects to";
      case "trust-boundary" -> "is kept in the session by " + name;
      case "log-injection" -> "is written to the log by " + name;
      case "regex-denial-of-service" -> "becomes part of the pattern that " + name + " takes";
      case "weak-random" -> "is what nobody should guess in " + name;
      default -> "reaches " + name;
    };
  }
}
