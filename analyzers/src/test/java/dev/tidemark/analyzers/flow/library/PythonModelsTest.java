package dev.tidemark.analyzers.flow.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PythonModelsTest {
  private static final Library LIBRARY = Library.shipped();

  @Test
  void knowWhereRequestsComeIn() {
    assertThat(LIBRARY.member("flask", "request", -1).returns()).isEqualTo("flask.Request");
    assertThat(LIBRARY.member("flask.Request", "args", -1).source().nature())
        .isEqualTo(Nature.REMOTE);
    assertThat(LIBRARY.onAnnotation("shop.views.route"))
        .anyMatch(Effect::onParameters)
        .anyMatch(effect -> effect.verb() == Verb.SINK);
    assertThat(LIBRARY.namedType("request", Set.of("django.shortcuts.render")))
        .isEqualTo("django.http.HttpRequest");
    assertThat(LIBRARY.namedType("request", Set.of("numpy"))).isEmpty();
  }

  @Test
  void takeParametersOfStatementsForSafe() {
    String cursor = LIBRARY.namedType("cursor", Set.of("psycopg2.extras"));
    Member execute = LIBRARY.member(cursor, "execute", 2);
    assertThat(execute.sinks())
        .singleElement()
        .satisfies(
            sink ->
                assertThat(sink.operands())
                    .contains(Operand.argument(0, "query"))
                    .noneMatch(operand -> operand.position() == 1));
    assertThat(LIBRARY.member(cursor, "fetchone", 0).isClean()).isTrue();
  }

  @Test
  void trustAnchoredExpressionsOfHarmlessCharactersOnly() {
    Condition anchored = LIBRARY.member("re", "match", 2).checks().get(0).conditions().get(0);
    assertThat(anchored.accepts("^[\\w-]+$")).isTrue();
    assertThat(anchored.accepts("^\\d{4}-\\d\\d$")).isTrue();
    assertThat(anchored.accepts("^[\\w-]+")).isFalse();
    assertThat(anchored.accepts("^.*$")).isFalse();
    assertThat(anchored.accepts("^[\\s\\S]+$")).isFalse();
    assertThat(anchored.accepts("^[\\w./]+$")).isFalse();
    assertThat(anchored.accepts("^[a-z]+|x$")).isFalse();
  }

  @Test
  void seeWhoMayWriteByTheBitsOfAMode() {
    Effect report = LIBRARY.member("os", "chmod", 2).reports().get(0);
    assertThat(report.conditions()).allMatch(condition -> condition.accepts(0777L));
    assertThat(report.conditions()).anyMatch(condition -> !condition.accepts(0755L));
    assertThat(report.conditions()).anyMatch(condition -> !condition.accepts(01777L));
  }

  @Test
  void knowOldNamesOfModules() {
    assertThat(LIBRARY.member("cPickle", "loads", 1).sinks()).hasSize(1);
    assertThat(LIBRARY.member("six.moves.urllib.request", "urlopen", 1).sinks()).hasSize(1);
    assertThat(LIBRARY.member("pymysql", "connect", 3).returns()).isEqualTo("dbapi.Connection");
    assertThat(LIBRARY.member("fastapi.responses.HTMLResponse", "new", 1).sinks()).hasSize(1);
  }
}
