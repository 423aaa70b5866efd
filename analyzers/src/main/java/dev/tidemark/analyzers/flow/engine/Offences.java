package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.library.Condition;
import dev.tidemark.analyzers.flow.library.Effect;
import dev.tidemark.analyzers.flow.library.Member;
import java.util.List;

/** Tells of values that go where a model says that they must not. */
final class Offences {
  private static final List<String> OPENED =
      List.of("io.StringIO", "io.TextIOWrapper", "zipfile.ZipFile", "tarfile.TarFile");

  private final Frame frame;
  private final Expressions expressions;

  Offences(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
  }

  private Machine machine() {
    return frame.machine();
  }

  /** A value leaves a function whose annotations say where it goes. */
  void giveBack(Effect sink, Value value, At at) {
    var operands = new Operands(null, Arguments.NONE, expressions.heap());
    operands.setResult(value);
    if (Conditions.mayHold(sink.conditions(), operands, machine())) {
      Taint taint = operands.taint(sink.operands());
      machine().found().sink(sink.rule(), sink.nature(), taint, "return", at, frame);
    }
  }

  // Where certificates are checked or not, a setting has the choice.
  private static boolean isSetting(Effect report, Operands operands) {
    return report.rule().equals("disabled-certificate-check")
        && !Conditions.areSure(report.conditions(), operands);
  }

  /** Looks at what goes into a member. */
  void offend(Member member, Operands operands, At at) {
    for (Effect report : member.reports()) {
      Boolean holds = Conditions.hold(report.conditions(), operands, machine());
      if (Boolean.TRUE.equals(holds) && !isSetting(report, operands)) {
        machine().found().misuse(report, operands, at, frame);
      } else if (holds == null) {
        ask(report, operands, at);
        leaveToCallers(report, operands);
      }
    }
    for (Effect sink : member.sinks()) {
      if (Conditions.mayHold(sink.conditions(), operands, machine())) {
        Taint taint = isOfMemory(sink, operands) ? Taint.NONE : operands.taint(sink.operands());
        if (!taint.isEmpty()) {
          machine().found().sink(sink.rule(), sink.nature(), taint, member.name(), at, frame);
        }
      }
    }
  }

  // What is open already is no path.
  private boolean isOfMemory(Effect sink, Operands operands) {
    Value value = operands.value(sink.operands().get(0));
    return sink.rule().equals("path-traversal")
        && value != null
        && value.type() != null
        && OPENED.stream().anyMatch(type -> machine().types().isA(value.type(), type));
  }

  // Where a parameter decides, each call has to be looked at.
  private void leaveToCallers(Effect report, Operands operands) {
    for (Condition condition : report.conditions()) {
      Value value = operands.value(condition.operand());
      boolean open = value != null && !value.constants().areKnown();
      if (open && value.taint().any(trace -> trace.origin().kind() == Origin.Kind.PARAMETER)) {
        machine().summaries().readsSource();
      }
    }
  }

  // Where only what another file defines is not known, that file may answer.
  private void ask(Effect report, Operands operands, At at) {
    Condition open = null;
    for (Condition condition : report.conditions()) {
      if (Conditions.holds(condition, operands, machine()) == null) {
        if (open != null) {
          return;
        }
        open = condition;
      }
    }
    Value value = open == null ? null : operands.value(open.operand());
    if (value != null && !value.definition().isEmpty()) {
      machine().found().ask(report, open, operands, value, at, frame);
    }
  }
}
