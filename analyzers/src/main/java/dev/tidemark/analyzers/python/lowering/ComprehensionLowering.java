package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Argument;
import dev.tidemark.analyzers.flow.code.Expression.Assign;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Expression.Element;
import dev.tidemark.analyzers.flow.code.Expression.Entries;
import dev.tidemark.analyzers.flow.code.Expression.Items;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Steps;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Evaluate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Comprehensions, as the loops that they are. */
final class ComprehensionLowering {
  private final Lowering lowering;

  ComprehensionLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  Expression list(ExprTy element, ComprehensionTy[] generators, At at) {
    return sequence("list", "append", element, generators, at);
  }

  Expression set(ExprTy.SetComp set) {
    return sequence("set", "add", set.element, set.generators, Syntax.at(set));
  }

  private Expression sequence(
      String type, String add, ExprTy element, ComprehensionTy[] generators, At at) {
    var none = new Items(type, List.of(), at);
    return loops(
        none,
        generators,
        at,
        made ->
            new Call(
                made,
                add,
                List.of(Argument.of(lowering.expressions().of(element))),
                Syntax.at(element)));
  }

  Expression mapping(ExprTy.DictComp mapping) {
    At at = Syntax.at(mapping);
    return loops(
        new Entries(List.of(), List.of(), at),
        mapping.generators,
        at,
        made -> {
          Expression key = lowering.expressions().of(mapping.key);
          Expression value = lowering.expressions().of(mapping.value);
          return new Assign(new Element(made, key, at), value, at);
        });
  }

  private Expression loops(
      Expression none, ComprehensionTy[] generators, At at, Function<Local, Expression> add) {
    NameScope around = lowering.scope();
    var scope = new NameScope(NameScope.Kind.BLOCK, around, around.frame(), around.path());
    Local made = lowering.temporary(at);
    var statements = new ArrayList<Statement>();
    statements.add(Frame.assigned(made, none, at));
    Expression first = lowering.expressions().of(generators[0].iter);
    statements.addAll(
        lowering.in(scope, () -> loop(generators, 0, first, () -> add.apply(made), scope)));
    return new Steps(statements, made);
  }

  private List<Statement> loop(
      ComprehensionTy[] generators,
      int index,
      Expression items,
      Supplier<Expression> add,
      NameScope scope) {
    ComprehensionTy generator = generators[index];
    bind(generator.target, scope);
    TargetLowering.Target item = lowering.targets().of(generator.target);
    Expression test = tests(generator.ifs);
    List<Statement> body;
    if (index + 1 < generators.length) {
      Expression inner = lowering.expressions().of(generators[index + 1].iter);
      body = loop(generators, index + 1, inner, add, scope);
    } else {
      body = List.of(new Evaluate(add.get()));
    }
    var inside = new ArrayList<>(item.after());
    if (test == null) {
      inside.addAll(body);
    } else {
      inside.add(new Statement.If(test, body, List.of()));
    }
    At at = Syntax.at(generator);
    return List.of(
        new Statement.ForEach(lowering.id(), item.place(), items, inside, List.of(), at));
  }

  private Expression tests(ExprTy[] tests) {
    Expression all = null;
    for (ExprTy each : Syntax.list(tests)) {
      Expression test = lowering.expressions().of(each);
      all = all == null ? test : new Expression.Shortcut(true, all, test);
    }
    return all;
  }

  private void bind(ExprTy target, NameScope scope) {
    if (target instanceof ExprTy.Name name) {
      scope.bindSlot(name.id, scope.frame().add(name.id, ""));
    } else if (target instanceof ExprTy.Starred starred) {
      bind(starred.value, scope);
    } else {
      Syntax.elements(target).forEach(each -> bind(each, scope));
    }
  }
}
