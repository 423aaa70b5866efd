package dev.tidemark.analyzers.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tidemark.analyzers.flow.library.Library;
import dev.tidemark.analyzers.java.JavaFrontEnd;
import dev.tidemark.analyzers.java.lowering.JavaCode;
import dev.tidemark.analyzers.model.FlowEdge;
import dev.tidemark.analyzers.model.FlowFacts;
import dev.tidemark.analyzers.model.FlowFacts.FunctionFlow;
import dev.tidemark.analyzers.model.UnjudgeableException;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final Library LIBRARY = Library.shipped();

  @Test
  void nothingIsToldOfAMethodThatNoOtherFileCanCall() throws UnjudgeableException {
    FlowFacts facts =
        facts(
            """
            package app;
            class Text {
              String open(String a) { return hidden(a); }
              private String hidden(String b) { return other.Names.of(b); }
              private Text() {}
            }
            """);

    assertThat(facts.functions()).extracting(FunctionFlow::key).containsExactly("app.Text.open/1");
    assertThat(facts.edges())
        .extracting(FlowEdge::function, FlowEdge::toName)
        .contains(tuple("app.Text.open/1", "other.Names.of/1"));
    assertThat(facts.edges()).extracting(FlowEdge::function).doesNotContain("app.Text.hidden/1");
  }

  @Test
  void nothingIsToldOfWhatAnExceptionIsMadeOf() throws UnjudgeableException {
    FlowFacts facts =
        facts(
            """
            package app;
            class Text {
              void check(String a) { throw new other.Bad(other.Names.of(a)); }
              void keep(String b) { new other.Bad(b); }
            }
            """);

    assertThat(facts.edges())
        .extracting(FlowEdge::function, FlowEdge::toName)
        .containsExactlyInAnyOrder(
            tuple("app.Text.check/1", "other.Names.of/1"),
            tuple("app.Text.keep/1", "other.Bad.<init>/1"));
  }

  private static FlowFacts facts(String code) throws UnjudgeableException {
    var analysis = new FlowAnalysis(LIBRARY, (pattern, language) -> false, rule -> true);
    return analysis.of(JavaCode.of(new JavaFrontEnd().parse(code), LIBRARY::knows)).facts();
  }
}
