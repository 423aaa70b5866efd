package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Argument;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Expression.Cast;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Self;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Evaluate;
import dev.tidemark.analyzers.python.FunctionNode;
import java.util.ArrayList;
import java.util.List;

/** Statements; those that declare something or have others inside are left to others. */
final class StatementLowering {
  private final Lowering lowering;
  private final DefinitionLowering definitions;
  private final BlockLowering blocks;

  StatementLowering(Lowering lowering) {
    this.lowering = lowering;
    this.definitions = new DefinitionLowering(lowering);
    this.blocks = new BlockLowering(lowering);
  }

  List<Statement> all(StmtTy[] body) {
    var statements = new ArrayList<Statement>();
    for (StmtTy each : Syntax.list(body)) {
      add(each, statements);
    }
    return statements;
  }

  private void add(StmtTy statement, List<Statement> to) {
    if (statement instanceof StmtTy.Expr expression) {
      if (!(expression.value instanceof ExprTy.Constant)) {
        to.add(new Evaluate(of(expression.value)));
      }
    } else if (statement instanceof StmtTy.Assign assign) {
      assign(assign, to);
    } else if (statement instanceof StmtTy.Return end) {
      Expression value = end.value == null ? null : of(end.value);
      Expression result = Generators.result(lowering.frame(), value);
      to.add(new Statement.Return(result, Syntax.at(end)));
    } else if (FunctionNode.is(statement)) {
      definitions.function(FunctionNode.of(statement), to);
    } else if (statement instanceof StmtTy.ClassDef def) {
      definitions.type(def, to);
    } else if (statement instanceof StmtTy.AugAssign assign) {
      change(assign, to);
    } else if (statement instanceof StmtTy.AnnAssign assign) {
      annotated(assign, to);
    } else if (statement instanceof StmtTy.Raise raise) {
      raise(raise, to);
    } else {
      addRarer(statement, to);
    }
  }

  private void addRarer(StmtTy statement, List<Statement> to) {
    if (statement instanceof StmtTy.Import imports) {
      definitions.imports(imports, to);
    } else if (statement instanceof StmtTy.ImportFrom imports) {
      definitions.imports(imports, to);
    } else if (statement instanceof StmtTy.Assert check) {
      to.add(new Evaluate(of(check.test)));
    } else if (statement instanceof StmtTy.Delete delete) {
      for (ExprTy target : delete.targets) {
        delete(target, to);
      }
    } else if (statement instanceof StmtTy.Break) {
      leave(true, to);
    } else if (statement instanceof StmtTy.Continue) {
      leave(false, to);
    } else {
      blocks.add(statement, to);
    }
  }

  private Expression of(ExprTy expression) {
    return lowering.expressions().of(expression);
  }

  private void assign(StmtTy.Assign assign, List<Statement> to) {
    At at = Syntax.at(assign);
    Expression value = of(assign.value);
    if (assign.targets.length > 1) {
      Local held = lowering.temporary(at);
      to.add(Frame.assigned(held, value, at));
      value = held;
    }
    for (ExprTy target : assign.targets) {
      to.addAll(lowering.targets().assign(target, value, at));
    }
  }

  private void annotated(StmtTy.AnnAssign assign, List<Statement> to) {
    String type = TypeNames.of(lowering.scope(), assign.annotation);
    if (assign.target instanceof ExprTy.Attribute attribute
        && of(attribute.value) instanceof Self) {
      lowering.classes().attribute(attribute.attr, type);
    }
    if (assign.value != null) {
      Expression value = of(assign.value);
      boolean tells =
          !type.isEmpty()
              && !(assign.target instanceof ExprTy.Name name
                  && lowering.scope().resolve(name.id, Syntax.at(name)) instanceof Local);
      to.addAll(
          lowering
              .targets()
              .assign(assign.target, tells ? new Cast(type, value) : value, Syntax.at(assign)));
    }
  }

  private void change(StmtTy.AugAssign assign, List<Statement> to) {
    Expression before = of(assign.target);
    Expression value = of(assign.value);
    At at = Syntax.at(assign);
    Expression after = OperatorLowering.binary(before, assign.op, value, at);
    to.addAll(lowering.targets().assign(assign.target, after, at));
  }

  private void raise(StmtTy.Raise raise, List<Statement> to) {
    if (raise.cause instanceof ExprTy.Call) {
      to.add(new Evaluate(of(raise.cause)));
    }
    to.add(new Statement.Throw(raise.exc == null ? null : of(raise.exc)));
  }

  private void delete(ExprTy target, List<Statement> to) {
    if (target instanceof ExprTy.Subscript item && !(item.slice instanceof ExprTy.Slice)) {
      List<Argument> key = List.of(Argument.of(of(item.slice)));
      to.add(new Evaluate(new Call(of(item.value), "pop", key, Syntax.at(target))));
    }
    Syntax.elements(target).forEach(each -> delete(each, to));
  }

  private void leave(boolean forGood, List<Statement> to) {
    Integer loop = lowering.frame().loops().peek();
    if (loop != null) {
      to.add(forGood ? new Statement.Break(loop) : new Statement.Continue(loop));
    }
  }
}
