package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.PatternTy;
import java.util.ArrayList;
import java.util.List;

/** The names that a pattern gives to parts of what it matches. */
final class PatternNames {
  private final List<String> names = new ArrayList<>();

  private PatternNames() {}

  static List<String> in(PatternTy pattern) {
    var found = new PatternNames();
    found.visit(pattern);
    return found.names;
  }

  private void visit(PatternTy pattern) {
    if (pattern instanceof PatternTy.MatchAs as) {
      add(as.name);
      visit(as.pattern);
    } else if (pattern instanceof PatternTy.MatchStar star) {
      add(star.name);
    } else if (pattern instanceof PatternTy.MatchMapping mapping) {
      visit(mapping.patterns);
      add(mapping.rest);
    } else if (pattern instanceof PatternTy.MatchSequence sequence) {
      visit(sequence.patterns);
    } else if (pattern instanceof PatternTy.MatchOr or) {
      visit(or.patterns);
    } else if (pattern instanceof PatternTy.MatchClass type) {
      visit(type.patterns);
      visit(type.kwdPatterns);
    }
  }

  private void visit(PatternTy[] patterns) {
    if (patterns != null) {
      for (PatternTy each : patterns) {
        visit(each);
      }
    }
  }

  private void add(String name) {
    if (name != null && !names.contains(name)) {
      names.add(name);
    }
  }
}
