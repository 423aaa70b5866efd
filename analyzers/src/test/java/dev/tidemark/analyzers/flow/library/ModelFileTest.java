package dev.tidemark.analyzers.flow.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.analyzers.flow.code.Expression.Literal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
  private static Member member(String effects) {
    String text = "type t.T\n  f : " + effects;
    return Library.of(List.of(new LibraryText("own.model", text))).member("t.T", "f", 9);
  }

  private static Effect effect(String text) {
    return member(text).effects().get(0);
  }

  private static Condition condition(String text) {
    return effect("report weak-hash \"m\" when " + text).conditions().get(0);
  }

  @Test
  void readsOperands() {
    List<Operand> operands =
        effect("passes 0 sep 1|name this result * 2* 0[] this.\"a.b\"[] \"text\" =12 true null")
            .operands();
    assertThat(operands)
        .containsExactly(
            Operand.argument(0, ""),
            Operand.argument(-1, "sep"),
            Operand.argument(1, "name"),
            Operand.THIS,
            Operand.RESULT,
            Operand.ALL,
            Operand.from(2),
            Operand.items(Operand.argument(0, "")),
            Operand.items(Operand.property(Operand.THIS, "a.b")),
            Operand.literal("text"),
            Operand.literal(12L),
            Operand.literal(true),
            Operand.literal(Literal.NULL));
  }

  @Test
  void readsSourcesAndSinks() {
    assertThat(effect("source \"a cookie\"").nature()).isEqualTo(Nature.REMOTE);
    assertThat(effect("source random \"a number\"").nature()).isEqualTo(Nature.RANDOM);
    Effect sink = effect("sink weak-random random 0 1 when 2 = \"x; y # z\"");
    assertThat(sink.rule()).isEqualTo("weak-random");
    assertThat(sink.nature()).isEqualTo(Nature.RANDOM);
    assertThat(sink.operands()).hasSize(2);
    assertThat(sink.conditions().get(0).values()).containsExactly("x; y # z");
  }

  @Test
  void readsConditions() {
    assertThat(condition("0 = \"a\"").accepts("a")).isTrue();
    assertThat(condition("0 = \"a\"").accepts("A")).isFalse();
    assertThat(condition("0 = 3").accepts(3L)).isTrue();
    assertThat(condition("0 != true").accepts(false)).isTrue();
    assertThat(condition("0 in \"MD5\" \"SHA1\"").accepts("sha1")).isTrue();
    assertThat(condition("0 matches \"des(ede)?/.*\"").accepts("DES/ECB")).isTrue();
    assertThat(condition("0 matches \"a\\.\\\"b\"").accepts("a.\"b")).isTrue();
    assertThat(condition("0 bits 2").accepts(0777L)).isTrue();
    assertThat(condition("0 bits 2").accepts(0755L)).isFalse();
    assertThat(condition("0 bits 2").accepts("2")).isFalse();
    assertThat(condition("0 unlike \"text/html.*\"").accepts("text/html;x")).isFalse();
    assertThat(condition("0 unlike \"text/html.*\"").accepts("text/plain")).isTrue();
    assertThat(condition("0 unlike \"text/html.*\"").acceptsAbsence()).isTrue();
    assertThat(condition("0 matches \"text/html.*\"").acceptsAbsence()).isFalse();
    assertThat(condition("0 begins \"redirect:\"").accepts("redirect:/x")).isTrue();
    assertThat(condition("0 begins \"redirect:\"").acceptsUnknown(true)).isFalse();
    assertThat(condition("0 != true").acceptsUnknown(true)).isTrue();
    assertThat(condition("0 != true").acceptsUnknown(false)).isFalse();
    assertThat(condition("0 = true").acceptsUnknown(true)).isFalse();
    assertThat(condition("0 < 2048").accepts(1024L)).isTrue();
    assertThat(condition("0 < 2048").accepts("1024")).isFalse();
    assertThat(condition("0 constant").accepts("")).isFalse();
    assertThat(condition("0 is java.util.Map").values()).containsExactly("java.util.Map");
    assertThat(condition("0 backtracks").kind()).isEqualTo(Condition.Kind.BACKTRACKS);
    assertThat(condition("0 secret").kind()).isEqualTo(Condition.Kind.SECRET);
    assertThat(effect("report weak-hash \"m\" when 0 missing and 1 present").conditions())
        .extracting(Condition::kind)
        .containsExactly(Condition.Kind.MISSING, Condition.Kind.PRESENT);
  }

  @Test
  void readsWhatIsHarmlessForWhichRules() {
    assertThat(member("clean").isClean()).isTrue();
    assertThat(member("clean").isIdentity()).isFalse();
    Member escape = member("clean cross-site-scripting log-injection");
    assertThat(escape.harmless().includes("log-injection")).isTrue();
    assertThat(escape.harmless().includes("sql-injection")).isFalse();
    assertThat(escape.isIdentity()).isTrue();
    Member most = member("clean all but log-injection ; passes 0");
    assertThat(most.harmless().includes("sql-injection")).isTrue();
    assertThat(most.harmless().includes("log-injection")).isFalse();
    assertThat(most.isIdentity()).isFalse();
    Member some = member("clean all when 0 matches \"[a-z]+\"");
    assertThat(some.isClean()).isFalse();
    assertThat(some.isIdentity()).isTrue();
    assertThat(some.cleansOnCondition()).hasSize(1);
    Effect check = effect("checks all 0");
    assertThat(check.rules()).isEqualTo(Rules.EVERY);
    assertThat(check.operands()).containsExactly(Operand.argument(0, ""));
  }

  @Test
  void readsEffectsOnContainers() {
    assertThat(effect("gets 0 else 1").operands()).hasSize(2);
    assertThat(effect("passes 0|args[2]").operands())
        .containsExactly(Operand.item(Operand.argument(0, "args"), 2));
    assertThat(effect("constant =7").operands()).containsExactly(Operand.literal(7L));
    assertThat(member("constant =7").isIdentity()).isFalse();
    assertThat(effect("puts \"secure\" 0").operands().get(0)).isEqualTo(Operand.literal("secure"));
    assertThat(effect("calls 0 with this[]").operands())
        .containsExactly(Operand.argument(0, ""), Operand.items(Operand.THIS));
    Member all =
        member(
            "appends 0 ; appends-all 0 ; inserts =0 0 ; removes 0 ; drops 0 ; clears ; items ; keys"
                + " ; copies this ; first ; last ; holds * ; writes 0 ; text ; fills 0 ; gets 0"
                + " ; pairs ; numbers 0 ; zips *");
    assertThat(all.containers()).hasSize(19);
    assertThat(member("stops").stops()).isTrue();
    assertThat(member("normalises").normalises()).isTrue();
    assertThat(member("returns a.B").returns()).isEqualTo("a.B");
  }

  @Test
  void goesOnInLinesBehind() {
    String text =
        "# a comment\n\ntype t.T\n  f,   # first\n    g/1 :\n    clean\n    ; returns t.U\n  h : clean\r\n";
    Library library = Library.of(List.of(new LibraryText("own.model", text)));
    assertThat(library.member("t.T", "g", 1).effects()).hasSize(2);
    assertThat(library.member("t.T", "h", 0).isClean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "tipe a.B | own.model:1: there is no block \"tipe\": expected type",
        "type a.B, | own.model:1: the line ends where the name of a type is expected",
        "type a.B of a.C | own.model:1: found of where the end of the line is expected",
        "type a\"B\" | own.model:1: \"a\"B\"\" is no name: expected the name of a type",
        "same a is b | own.model:1: found is where \"as\" behind the name is expected",
        "named x : a.B | own.model:1: found a.B where \"is\" and a type is expected",
        "annotation a.B | own.model:1: the line ends where \":\" and effects is expected",
        "type T;  f | own.model:2: the line ends where \":\" and what the members do",
        "type T;  f/x : clean | own.model:2: \"f/x\" is no member: expected a name, or a name/2",
        "type T;  f : sinks | own.model:2: there is no effect \"sinks\": expected one of [appends,",
        "type T;  f : sink sql 0 | own.model:2: there is no rule \"sql\": expected one of [sql-inj",
        "type T;  f : sink sql-injection | own.model:2: sink takes one operand or more, but has 0",
        "type T;  f : puts 0 | own.model:2: puts takes two operands, but has 1",
        "type T;  f : passes 0-1 | own.model:2: found 0-1 where an operand: 0, name,",
        "type T;  f : clean sql-injection 0 | own.model:2: found 0 where \";\" or the end of the",
        "type T;  f : source cookie | own.model:2: found cookie where a \"text\" that says what",
        "type T;  f : source \"cookie | own.model:2: a text is not closed",
        "type T;  f : report weak-hash \"m\" when 0 is | own.model:2: the line ends where a type",
        "type T;  f : report weak-hash \"m\" when 0 < \"a\" | own.model:2: found a where a number",
        "type T;  f : report weak-hash \"m\" when 0 has 1 | own.model:2: found has where a condition",
        "type T;  f : report weak-hash \"m\" when 0 matches \"(\" | own.model:2: \"(\" is no regular",
        "type T;  f : clean;  f : clean | own.model:3: the member f of T is told of twice",
        "same a as b;  f : clean | own.model:2: a block of same has no members",
      })
  void tellsWhereAndWhatIsWrong(String lines, String message) {
    assertFault(lines.replace(";  ", "\n  "), message);
  }

  @Test
  void tellsOfMembersBeforeAnyBlock() {
    assertFault("  f : clean", "own.model:1: a member stands before any block");
  }

  private static void assertFault(String text, String message) {
    var file = new LibraryText("own.model", text);
    assertThatThrownBy(() -> Library.of(List.of(file)))
        .isInstanceOf(LibraryFault.class)
        .hasMessageStartingWith(message);
  }
}
