package dev.tidemark.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.RepositoryFixture.Line;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.repository.RelatedPlace;
import dev.tidemark.analyzers.repository.RepositoryFile;
import dev.tidemark.analyzers.repository.RepositoryFinding;
import dev.tidemark.analyzers.repository.RepositoryProblem;
import dev.tidemark.analyzers.repository.RepositoryReport;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.RuleSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepositoryRulesTest {
  private static final String LOOP =
      """
      def %1$s(%2$s):
          total = 0
          for each in %2$s:
              if each.open and each.size > 10:
                  total += each.size * each.price
                  log(each.name, total)
          if total > 100:
              raise ValueError(%2$s)
          return total
      """;

  static List<RepositoryFixture> fixtures() {
    return RepositoryFixture.all();
  }

  static Set<RuleInfo> infos() {
    return RuleCatalogue.SHIPPED.repository().stream()
        .map(rule -> RuleSpec.infoOf(rule.getClass()))
        .collect(Collectors.toUnmodifiableSet());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void markedLinesAreReportedAndNoOthers(RepositoryFixture fixture) {
    RepositoryReport report = fixture.analyze(true);
    assertThat(report.problems()).isEmpty();
    assertThat(report.findings().stream().map(RepositoryRulesTest::line))
        .containsExactlyInAnyOrderElementsOf(fixture.marked());
  }

  private static Line line(RepositoryFinding finding) {
    return new Line(finding.path(), finding.finding().place().line());
  }

  @Test
  void everyRuleIsReportedInSomeFixtureAndNotInAnother() {
    for (RuleInfo info : infos()) {
      var own = fixtures().stream().filter(f -> f.rule().equals(info.id())).toList();
      assertThat(own).as(info.id()).anyMatch(f -> !f.marked().isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("infos")
  void badExamplesAreReportedAndGoodOnesAreNot(RuleInfo info) {
    for (Example example : info.examples()) {
      String name = example.language() == Language.JAVA ? "bank/Account.java" : "bank/account.py";
      var settings = info.id().equals("missing-tests") ? Map.of("min-code-lines", 1) : null;
      var alone = RepositoryFixture.file(info.id(), settings, name, Role.MAIN, example.bad());
      assertThat(RepositoryFixture.analyze(info.id(), settings, List.of(alone), true).findings())
          .hasSize(1);
      Role role = settings == null ? Role.MAIN : Role.TEST;
      var good = RepositoryFixture.file(info.id(), settings, "other/" + name, role, example.good());
      var files = settings == null ? List.of(good) : List.of(alone, good);
      assertThat(RepositoryFixture.analyze(info.id(), settings, files, true).findings()).isEmpty();
    }
  }

  @Test
  void aGroupOfCopiesStandsOnceWithAllItsPlaces() {
    RepositoryReport report =
        copies(
            code("a.py", LOOP.formatted("first", "items")),
            code("b.py", "import os\n\n\n" + LOOP.formatted("second", "goods")),
            code("c.py", LOOP.formatted("third", "rows") + LOOP.formatted("fourth", "cells")));
    assertThat(report.findings()).hasSize(1);
    RepositoryFinding finding = report.findings().get(0);
    assertThat(finding.path()).isEqualTo("a.py");
    assertThat(finding.related())
        .containsExactly(
            new RelatedPlace("b.py", 4, 11),
            new RelatedPlace("c.py", 1, 8),
            new RelatedPlace("c.py", 10, 17));
    assertThat(finding.finding().message())
        .startsWith("these 8 lines (")
        .endsWith("stand also in b.py:4-11, c.py:1-8, c.py:10-17");
  }

  @Test
  void whereFewerPlacesGoOnTogetherTheyStandOnceMoreAndLonger() {
    RepositoryReport report =
        copies(
            code("a.py", longer("f", "x")),
            code("b.py", longer("g", "y")),
            code("c.py", LOOP.formatted("h", "z")));
    assertThat(report.findings())
        .extracting(each -> each.related().size())
        .containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void namesThatAreSwappedAreNoCopy() {
    String swapped = LOOP.replace("each.size * each.price", "total.size * total.price");
    assertThat(
            copies(
                    code("a.py", LOOP.formatted("first", "items")),
                    code("b.py", swapped.formatted("first", "items")))
                .findings())
        .isEmpty();
  }

  @Test
  void aCopyKeepsItsIdentityWhenLinesMove() {
    var before =
        copies(code("a.py", LOOP.formatted("f", "x")), code("b.py", LOOP.formatted("g", "y")));
    var after =
        copies(
            code("a.py", "NAME = 1\n\n\n" + LOOP.formatted("f", "x")),
            code("b.py", LOOP.formatted("h", "z")));
    assertThat(fingerprints(after)).isEqualTo(fingerprints(before)).hasSize(1);
  }

  @Test
  void aCommentAtAnyOfThePlacesTakesCopiesOutOfTheCount() {
    String asked = "# tidemark:ignore duplicate-block -- kept apart on purpose\n";
    RepositoryReport report =
        copies(
            code("a.py", LOOP.formatted("f", "x")), code("b.py", asked + LOOP.formatted("g", "y")));
    assertThat(report.findings())
        .extracting(each -> each.finding().suppressionReason())
        .containsExactly("kept apart on purpose");
  }

  @Test
  void aHostileFileOfOneStatementEndsQuickly() {
    String row = "  put(1, [b, c], d=e, f=g)\n  if a: b = c\n  x[1] = y\n  del z\n  q(r)\n";
    String rows = "def f():\n" + row.repeat(5000);
    assertThat(copies(code("a.py", rows), code("b.py", rows)).findings()).isNotEmpty();
  }

  @Test
  void withoutTheWholeRepositoryMissingTestsAreNotJudged() {
    for (RepositoryFixture fixture : fixtures()) {
      if (fixture.rule().equals("missing-tests")) {
        RepositoryReport report = fixture.analyze(false);
        assertThat(report.findings()).isEmpty();
        assertThat(report.problems())
            .extracting(RepositoryProblem::path)
            .hasSameSizeAs(fixture.marked());
      }
    }
  }

  @Test
  void aTestThatCannotBeReadMayNameAnything() {
    var code = code("missing-tests", "shop/a.py", Role.MAIN, "x = 1\n".repeat(200));
    var broken = code("missing-tests", "tests/test_b.py", Role.TEST, "def (:\n");
    RepositoryReport report =
        RepositoryFixture.analyze("missing-tests", null, List.of(code, broken), true);
    assertThat(report.findings()).isEmpty();
    assertThat(report.problems())
        .extracting(each -> each.problem().kind())
        .containsExactly(ProblemKind.UNSEEN_FILES);
  }

  private static String longer(String name, String rows) {
    String end = "    return total\n";
    String text = LOOP.formatted(name, rows);
    return text.substring(0, text.length() - end.length())
        + "    for other in total:\n        if other:\n            drop(total, other)\n"
        + "    while total.more():\n        total = total.next(1, 2, 3)\n"
        + "    store(total, into=%1$s, by=len(total))\n".formatted(rows)
        + end;
  }

  private static RepositoryReport copies(RepositoryFile... files) {
    return RepositoryFixture.analyze("duplicate-block", null, List.of(files), true);
  }

  private static RepositoryFile code(String path, String text) {
    return code("duplicate-block", path, Role.MAIN, text);
  }

  private static RepositoryFile code(String rule, String path, Role role, String text) {
    return RepositoryFixture.file(rule, null, path, role, text);
  }

  private static Set<String> fingerprints(RepositoryReport report) {
    return report.findings().stream()
        .map(RepositoryFinding::finding)
        .map(Finding::fingerprint)
        .collect(Collectors.toSet());
  }
}
