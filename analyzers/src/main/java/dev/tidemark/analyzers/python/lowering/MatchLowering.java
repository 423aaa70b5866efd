package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Mixture;
import dev.tidemark.analyzers.flow.code.Expression.Steps;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Case;
import java.util.ArrayList;
import java.util.List;

/** {@code match}, whose patterns are understood as far as they are constants or catch all. */
final class MatchLowering {
  private final Lowering lowering;

  MatchLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  void add(StmtTy.Match match, List<Statement> to) {
    At at = Syntax.at(match);
    Expression matched = lowering.expressions().of(match.subject);
    Local subject = matched instanceof Local local ? local : lowering.temporary(at);
    if (subject != matched) {
      to.add(Frame.assigned(subject, matched, at));
    }
    var cases = new ArrayList<Case>();
    for (MatchCaseTy each : match.cases) {
      cases.add(one(each, subject));
    }
    to.add(new Statement.Switch(lowering.id(), subject, cases, false));
  }

  private Case one(MatchCaseTy node, Local subject) {
    var values = new ArrayList<Expression>();
    boolean otherwise = gather(node.pattern, values);
    List<Statement> bound = bindings(node.pattern, subject);
    var body = new ArrayList<Statement>();
    Expression guard = null;
    if (node.guard != null) {
      guard = lowering.expressions().of(node.guard);
      guard = bound.isEmpty() ? guard : new Steps(bound, guard);
    } else {
      body.addAll(bound);
    }
    body.addAll(lowering.statements().all(node.body));
    return new Case(values, otherwise, guard, body);
  }

  /** Gathers the values that a pattern matches; whether it matches whatever there is. */
  private boolean gather(PatternTy pattern, List<Expression> values) {
    if (pattern instanceof PatternTy.MatchValue value) {
      values.add(lowering.expressions().of(value.value));
    } else if (pattern instanceof PatternTy.MatchSingleton single) {
      values.add(Constants.of(single.value));
    } else if (pattern instanceof PatternTy.MatchAs as) {
      return as.pattern == null || gather(as.pattern, values);
    } else if (pattern instanceof PatternTy.MatchOr or) {
      boolean all = false;
      for (PatternTy each : or.patterns) {
        all |= gather(each, values);
      }
      return all;
    } else {
      values.add(new Literal(Literal.UNKNOWN));
    }
    return false;
  }

  private List<Statement> bindings(PatternTy pattern, Local subject) {
    boolean whole = pattern instanceof PatternTy.MatchAs;
    var bound = new ArrayList<Statement>();
    for (String name : PatternNames.in(pattern)) {
      boolean same = whole && name.equals(((PatternTy.MatchAs) pattern).name);
      Expression value = same ? subject : new Mixture(List.of(subject));
      At at = Syntax.at(pattern);
      bound.add(Frame.assigned(lowering.targets().name(name, at), value, at));
    }
    return bound;
  }
}
