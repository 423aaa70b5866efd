package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Rules;
import java.util.Set;
import java.util.regex.Pattern;

/** What it means for a value that a text begins with what the program itself says. */
final class Beginnings {
  private static final Pattern HOST =
      Pattern.compile(
          "(?i)[a-z][a-z0-9+.-]{0,20}://[^/?#\\\\@%{}\\s]{1,200}[/?#].*", Pattern.DOTALL);
  private static final String SOME_HOST = "any://host/";
  private static final Pattern OWN_PATH = Pattern.compile("/[^/\\\\].*|[?#].*", Pattern.DOTALL);
  private static final int ANYWHERE =
      Rules.of("open-redirect").with(Rules.of("server-side-request-forgery")).mask();
  private static final int ANOTHER_HOST = Rules.of("server-side-request-forgery").mask();
  private static final Set<String> JOINING = Set.of("join", "concat", "append", "format");
  private static final int IN_QUERY = ANYWHERE | Rules.of("path-traversal").mask();
  private static final int ON_THIS_HOST = Rules.of("open-redirect").mask();

  private Beginnings() {}

  /** The taint of what stands behind the beginning: a host that is fixed stays the host. */
  static Taint behind(String beginning, Taint taint) {
    int harmless = harmless(beginning);
    return harmless == 0 ? taint : taint.map(trace -> trace.harmlessFor(harmless));
  }

  /** Whether what follows is no longer the host or the path of an address. */
  static boolean beginsQuery(Value value) {
    return value.objects().length == 0
        && value.constants().areKnown()
        && !value.constants().values().isEmpty()
        && value.constants().values().stream().allMatch(Beginnings::parts);
  }

  // Whoever adds a parameter asks whether there is one already.
  private static boolean parts(Object constant) {
    return constant instanceof String text
        && (text.indexOf('?') >= 0 || text.indexOf('#') >= 0 || text.startsWith("&"));
  }

  /** The rules that what stands behind this can no longer offend, where something is before it. */
  static int fixes(Value value) {
    String text = value.beginning();
    int host = text.startsWith("//") ? 2 : text.indexOf("://") < 0 ? 0 : text.indexOf("://") + 3;
    String rest = text.substring(host);
    int slash = rest.indexOf('/');
    return slash < 0 ? 0 : slash < rest.length() - 1 ? ANYWHERE : ANOTHER_HOST;
  }

  /** The rules that what fills all places but the first one can no longer offend. */
  static int fixedBehindFirst(String template) {
    int end = template.startsWith("{") ? template.indexOf('}') : -1;
    if (end < 0) {
      return 0;
    }
    int next = template.indexOf('{', end);
    String between = template.substring(end + 1, next < 0 ? template.length() : next);
    return fixes(Value.constant(Constants.of(between), ""));
  }

  /** What a text begins with of which the host is fixed, by whatever it is. */
  static String of(String beginning, int fixed) {
    return beginning.isEmpty() && fixed == ANYWHERE ? SOME_HOST : beginning;
  }

  /** The same of what stands behind a text of the program itself that names a host, most likely. */
  static int begins(Value first) {
    boolean own = first.taint().isEmpty() && !first.constants().areKnown();
    return own && first.objects().length == 0 ? ANOTHER_HOST : 0;
  }

  /** The rules that what is put into a text of the program itself cannot offend. */
  static int inTemplate(String method, Value template) {
    boolean own =
        method.startsWith("replace")
            && template != null
            && template.taint().isEmpty()
            && !template.constants().areKnown();
    return own ? ANOTHER_HOST : 0;
  }

  /** The taint of texts that a function joins, the first of which may fix the host. */
  static Taint joined(String method, Arguments arguments, Taint taint) {
    Value first = arguments.at(0, "");
    boolean joins = NameWords.of(method).stream().anyMatch(JOINING::contains);
    return joins && first != null && first.constant() instanceof String text
        ? behind(text, taint)
        : taint;
  }

  static Taint within(Taint taint, int fixed) {
    return fixed == 0 ? taint : taint.map(trace -> trace.harmlessFor(fixed));
  }

  /** The taint of what stands in the query of an address. */
  static Taint inQuery(Taint taint) {
    return taint.map(trace -> trace.harmlessFor(IN_QUERY));
  }

  private static int harmless(String beginning) {
    if (beginning.length() < 2 && !beginning.equals("?") && !beginning.equals("#")) {
      return 0;
    }
    if (HOST.matcher(beginning).matches()) {
      return ANYWHERE;
    }
    return OWN_PATH.matcher(beginning).matches() ? ON_THIS_HOST : 0;
  }

  /**
   * A text that was made by filling in a template.
   *
   * @param hole with which each place to fill begins
   */
  static Value filled(Value template, char hole, Value whole) {
    if (!(template.constant() instanceof String text)) {
      return whole;
    }
    int first = text.indexOf(hole);
    String beginning = first < 0 ? text : text.substring(0, first);
    return whole.with(behind(beginning, whole.taint())).beginningWith(beginning);
  }
}
