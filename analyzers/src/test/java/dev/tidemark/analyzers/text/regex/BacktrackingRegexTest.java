package dev.tidemark.analyzers.text.regex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.Language;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacktrackingRegexTest {
  private static final List<String> PARTS =
      List.of(
          "a", "b", "(", ")", "(?:", ")*", ")+", "*", "+", "?", "|", "[", "]", "^", "$", "\\",
          "{2,3}", "{20}", "-", "\\w", ".", "(?i)", "\\p{L}", "&&", "\u4e2d", "(?>", "\\Q", "#",
          " ");

  private static final int MANY = 300_000;

  /** Counts how often the engine looks at a character. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private long looks;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static long looks(String pattern, Attack attack, int rounds) {
    var text = new CountedText(attack.text(rounds));
    assertThat(Pattern.compile(pattern).matcher(text).lookingAt()).isFalse();
    return text.looks;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a+)+b)*c",
        "(?:(a+)+)?b",
        "(?:(\\w+\\s?)*:)?\\d+",
        "(a+)+?b",
        "(?:a|a)*?b",
        "((?:a|a)*b)+$",
        "((a|aa)+;)*$",
        "((\\w|\\d)+-)+$",
        "((.*,)*x)+$",
        "((a*)*b)+c",
        "(?:(x+x+)+y)+$",
        "(\\s*(\\w+\\s*)*;)*$",
        "((a?b?)*;)+$",
        "(([^,]|\\w)+,)*$",
        "(a+){1,40}b",
        "(.*a){20}b",
        "(?i)((A|a)+;)*$",
        "((\\p{L}|\\w)+;)*$",
        "((?:[a-z&&[^x]]|a)+;)*$",
        "(?x) ( ( a + ) + ; ) * $ # comment",
      })
  void whatIsSaidOfJavaIsWhatItsEngineDoes(String pattern) {
    Attack attack =
        BacktrackingRegex.attack(pattern, Language.JAVA, RegexFlags.NONE, false).orElseThrow();
    long before = 0;
    long looks = 1;
    int rounds = 1;
    while (looks < MANY) {
      before = looks;
      looks = looks(pattern, attack, ++rounds);
      assertThat(attack.text(rounds).length()).as("%s with %s", looks, attack).isLessThan(50);
    }
    assertThat((double) looks / before).as("growth by one round").isGreaterThan(1.4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+b",
        "^(a+)+$",
        "^(\\w+\\s?)*$",
        "(a|aa)+$",
        "(?:a|a|bc)*$",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "([a-zA-Z]+)*1",
        "(\\d+,?)+x",
        "^([\\w.]+-?)+@",
        "(.*,)*;",
        "(?P<name>(?P<inner>a*)*)b",
        "^\\s*(#\\s*)*(\\w+\\s*)+=",
        "(\"[^\"]*\"|[^'])*;",
        "(\\w+\\s*){3,}$",
        "(?:\\s*,\\s*)*x",
        "\\\\(?:[abc]|x[0-9a-f]+)*\\\\",
      })
  void pythonRemembersNothing(String pattern) {
    assertThat(BacktrackingRegex.isOne(pattern, Language.PYTHON)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+b",
        "^(\\w+\\s?)*$",
        "(a|aa)+$",
      })
  void javaRemembersWhereItsOutermostLoopsFailed(String pattern) {
    assertThat(BacktrackingRegex.isOne(pattern, Language.JAVA)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a*",
        "(abc)*",
        "(a+)+",
        "(a*)*",
        "x(\\w+\\s?)*",
        "^(\\w+\\s)*\\w*$",
        "^(a|b|c)*$",
        "^(a|a)*$",
        "(\\w+,)*\\w+$",
        "(\\d{1,3}\\.){3}\\d{1,3}$",
        "^([a-z0-9]+(?:-[a-z0-9]+)*)$",
        "^\\s*([\\w.-]+)\\s*=\\s*(.*?)\\s*$",
        "^(?:\"[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*\")$",
        "^(\\w+\\s*)(,\\s*\\w+\\s*)*$",
        "^([^/]+/)*[^/]+$",
        "(?:[^<]+|<(?!b))*$",
        "(?=(a+)+b)a",
        "(\\w+)\\s+\\1(a+)+b",
        "(a++)+b",
        "(?>a+)*b",
        "((?>a+)|b)*c",
        "(a+)*+b",
        "(\\bword\\b\\s*)+$",
        "(^a|b+)*c",
        "(a{3})*b",
        "(\\d{64})*x",
        "([a-z]{10,63})*x",
        "(a|b){1,5}$",
        "(?:a+b+)*$",
        "^[\\w.]+@([\\w-]+\\.)+[a-z]{2,4}$",
        "(%[0-9a-f]{2}|[^%])*$",
        "(a*)+[\\s\\S]*",
        "a**b",
        "(a+)+b)",
        "((a+)+b",
        "[z-a](a+)+b",
        "(a+)+(?(1)b|c)$",
        "({[^}]*})*$",
        "(?:(?:[01]?\\d|2[0-3]):)?[0-5]\\d$",
      })
  void inDoubtThereIsNoAttack(String pattern) {
    assertThat(BacktrackingRegex.attack(pattern, Language.PYTHON, RegexFlags.NONE, false))
        .isEmpty();
    assertThat(BacktrackingRegex.attack(pattern, Language.JAVA, RegexFlags.NONE, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+", "(\\w+\\s?)*", "a(b|b*)*"})
  void whatMustMatchToTheEndCanFailThere(String pattern) {
    assertThat(BacktrackingRegex.attack(pattern, Language.PYTHON, RegexFlags.NONE, false))
        .isEmpty();
    assertThat(BacktrackingRegex.attack(pattern, Language.PYTHON, RegexFlags.NONE, true))
        .isPresent();
  }

  @Test
  void anyTextEndsWithAnAnswer() {
    var random = new Random(7);
    for (int i = 0; i < 4000; i++) {
      var pattern = new StringBuilder();
      for (int length = random.nextInt(25); length > 0; length--) {
        pattern.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      for (Language language : Language.OF_CODE) {
        var attack = BacktrackingRegex.attack(pattern.toString(), language, RegexFlags.NONE, true);
        attack.ifPresent(found -> assertThat(found.pump()).as("%s", pattern).isNotEmpty());
      }
    }
  }

  @Test
  void theWorstTakesNoLongerThanItsBudget() {
    String nested = "(".repeat(900) + "a" + ")*".repeat(900);
    String wide = "(" + "a|".repeat(900) + "b)*c";
    String counted = "(" + "(a{9}){9}|".repeat(80) + "b)*c";
    for (String pattern : List.of(nested, wide, counted)) {
      assertThat(BacktrackingRegex.isOne(pattern, Language.PYTHON)).isFalse();
    }
  }
}
