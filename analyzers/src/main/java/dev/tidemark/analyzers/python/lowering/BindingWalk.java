package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import dev.tidemark.analyzers.python.FunctionNode;
import java.util.List;

/** Finds the names that statements bind; expressions, and so walruses, are not looked into. */
final class BindingWalk {
  private final BoundNames names;

  BindingWalk(BoundNames names) {
    this.names = names;
  }

  void all(StmtTy[] body) {
    if (body != null) {
      for (StmtTy statement : body) {
        one(statement);
      }
    }
  }

  private void one(StmtTy statement) {
    if (statement instanceof StmtTy.Assign assign) {
      for (ExprTy target : assign.targets) {
        names.target(target, assign.value);
      }
    } else if (statement instanceof StmtTy.If branch) {
      branches(branch);
    } else if (statement instanceof StmtTy.AnnAssign assign) {
      annotated(assign);
    } else if (statement instanceof StmtTy.AugAssign assign) {
      names.target(assign.target, null);
    } else if (FunctionNode.is(statement)) {
      names.addInner(statement);
      names.bind(FunctionNode.of(statement).name(), Bound.By.FUNCTION);
    } else if (statement instanceof StmtTy.ClassDef type) {
      names.addInner(statement);
      names.bind(type.name, Bound.By.CLASS);
    } else if (statement instanceof StmtTy.Import imports) {
      for (AliasTy alias : imports.names) {
        names.bind(ImportNames.bound(alias), Bound.By.IMPORT).importAs(ImportNames.full(alias));
      }
    } else if (statement instanceof StmtTy.ImportFrom imports) {
      from(imports);
    } else {
      nesting(statement);
    }
  }

  private void annotated(StmtTy.AnnAssign assign) {
    if (assign.target instanceof ExprTy.Name name) {
      Bound bound = names.bind(name.id, Bound.By.VALUE);
      bound.annotate(assign.annotation);
      if (assign.value != null) {
        bound.give(assign.value);
      }
    }
  }

  private void from(StmtTy.ImportFrom imports) {
    String module = ImportNames.module(imports);
    for (AliasTy alias : imports.names) {
      if (!alias.name.equals(ImportNames.STAR)) {
        String name = alias.asName == null ? alias.name : alias.asName;
        names.bind(name, Bound.By.IMPORT).importAs(ImportNames.joined(module, alias.name));
      }
    }
  }

  private void branches(StmtTy.If first) {
    StmtTy.If branch = first;
    all(branch.body);
    while (isElif(branch)) {
      branch = (StmtTy.If) branch.orElse[0];
      all(branch.body);
    }
    all(branch.orElse);
  }

  static boolean isElif(StmtTy.If branch) {
    return branch.orElse != null
        && branch.orElse.length == 1
        && branch.orElse[0] instanceof StmtTy.If;
  }

  private void nesting(StmtTy statement) {
    if (statement instanceof StmtTy.For loop) {
      loop(loop.target, loop.body, loop.orElse);
    } else if (statement instanceof StmtTy.AsyncFor loop) {
      loop(loop.target, loop.body, loop.orElse);
    } else if (statement instanceof StmtTy.While loop) {
      all(loop.body);
      all(loop.orElse);
    } else if (statement instanceof StmtTy.With with) {
      with(with.items, with.body);
    } else if (statement instanceof StmtTy.AsyncWith with) {
      with(with.items, with.body);
    } else if (statement instanceof StmtTy.Try attempt) {
      attempt(attempt.body, attempt.handlers, attempt.orElse, attempt.finalBody);
    } else if (statement instanceof StmtTy.TryStar attempt) {
      attempt(attempt.body, attempt.handlers, attempt.orElse, attempt.finalBody);
    } else if (statement instanceof StmtTy.Match match) {
      for (MatchCaseTy each : match.cases) {
        pattern(each.pattern);
        all(each.body);
      }
    } else if (statement instanceof StmtTy.Global elsewhere) {
      names.global().addAll(List.of(elsewhere.names));
    } else if (statement instanceof StmtTy.Nonlocal elsewhere) {
      names.nonlocal().addAll(List.of(elsewhere.names));
    } else if (statement instanceof StmtTy.TypeAlias alias) {
      names.target(alias.name, null);
    }
  }

  private void loop(ExprTy target, StmtTy[] body, StmtTy[] otherwise) {
    names.target(target, null);
    all(body);
    all(otherwise);
  }

  private void with(WithItemTy[] items, StmtTy[] body) {
    for (WithItemTy item : items) {
      names.target(item.optionalVars, item.contextExpr);
    }
    all(body);
  }

  private void attempt(
      StmtTy[] body, ExceptHandlerTy[] handlers, StmtTy[] otherwise, StmtTy[] last) {
    all(body);
    if (handlers != null) {
      for (ExceptHandlerTy each : handlers) {
        var handler = (ExceptHandlerTy.ExceptHandler) each;
        if (handler.name != null) {
          names.value(handler.name);
        }
        all(handler.body);
      }
    }
    all(otherwise);
    all(last);
  }

  private void pattern(PatternTy pattern) {
    for (String name : PatternNames.in(pattern)) {
      names.value(name);
    }
  }
}
