package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Rules;
import java.util.List;
import java.util.Set;

/** What functions promise by their names of what they give back. */
final class Promises {
  private static final Set<String> CHOOSING =
      Set.of(
          "get",
          "safe",
          "secure",
          "validate",
          "validated",
          "clean",
          "sanitize",
          "sanitise",
          "check");
  private static final Set<String> CLEANING = Set.of("sanitize", "sanitise", "clean", "secure");
  private static final Set<String> PATHS = Set.of("path", "filename", "file");
  private static final Set<String> MAKING = Set.of("get", "make", "build", "create", "url");
  private static final Set<String> MENDING =
      Set.of("escape", "escaped", "encode", "sanitize", "sanitise", "quote", "safe", "clean");
  private static final Set<String> CHECKING =
      Set.of("validate", "validated", "sanitize", "sanitise", "safe");
  private static final Set<String> MARKUP =
      Set.of("html", "xml", "entities", "markup", "javascript", "attribute");
  private static final Set<String> DIRECTORY = Set.of("ldap", "dn", "rdn", "filter");
  private static final Set<String> SQL = Set.of("sql", "identifier", "literal");
  private static final Set<String> FILES = Set.of("file", "filename");
  private static final Set<String> TARGETS = Set.of("redirect", "next");

  private Promises() {}

  /**
   * The rules for which what a function out of sight gives back is harmless: a page of a template,
   * an own address.
   *
   * @param name with that of its class or module before it
   */
  static int of(String name) {
    int dot = name.lastIndexOf('.');
    List<String> words = NameWords.of(name.substring(dot + 1));
    List<String> all = NameWords.of(name.substring(name.lastIndexOf('.', dot - 1) + 1));
    return mended(all) | (words.size() < 2 ? 0 : chosen(words));
  }

  /** The rules for which what a function of the file gives back is harmless. */
  static int kept(String name) {
    List<String> words = NameWords.of(name);
    boolean address = words.size() > 1 && CHECKING.contains(words.get(0)) && isAny(words, TARGETS);
    return mended(words) | (address ? mask("open-redirect") : 0);
  }

  private static int chosen(List<String> words) {
    boolean page =
        words.contains("render") && (words.contains("template") || words.contains("html"));
    boolean chosen = CHOOSING.contains(words.get(0));
    boolean own = MAKING.contains(words.get(0)) && words.get(words.size() - 1).equals("url");
    boolean path = chosen && isAny(words, PATHS) && !words.get(0).equals("get");
    boolean text = path && CLEANING.contains(words.get(0));
    return (path ? mask("path-traversal") : 0)
        | (text ? mask("command-injection") : 0)
        | (page ? mask("cross-site-scripting") : 0)
        | (own || (chosen && isAny(words, TARGETS)) ? mask("open-redirect") : 0);
  }

  private static int mended(List<String> words) {
    boolean entities = words.contains("entities") && !words.contains("decode");
    if (!entities && !isAny(words, MENDING)) {
      return 0;
    }
    return (isAny(words, MARKUP) ? mask("cross-site-scripting") : 0)
        | (isAny(words, DIRECTORY) ? mask("ldap-injection") : 0)
        | (isAny(words, SQL) ? mask("sql-injection") : 0)
        | (words.contains("xpath") ? mask("xpath-injection") : 0)
        | (isAny(words, FILES) || words.contains("base") ? mask("path-traversal") : 0);
  }

  private static boolean isAny(List<String> words, Set<String> kinds) {
    return words.stream().anyMatch(kinds::contains);
  }

  private static int mask(String rule) {
    return Rules.of(rule).mask();
  }
}
