package dev.tidemark.analyzers.flow.code;

import dev.tidemark.analyzers.flow.code.Expression.Argument;
import dev.tidemark.analyzers.flow.code.Expression.Argument.Spread;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Function.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Code as text: {@code x:0} is the variable 0, {@code @name} a full name, and braces hold what is
 * done before a value is known.
 */
public final class PythonCodePrinter
    implements Expression.Visitor<String>, Statement.Visitor<String> {
  private final List<Function> open = new ArrayList<>();

  private PythonCodePrinter() {}

  /** Classes, functions, and what runs when the module is loaded. */
  public static String print(CodeFile file) {
    var printer = new PythonCodePrinter();
    var text = new StringBuilder();
    file.types().forEach(type -> text.append(printer.type(type)));
    file.functions().forEach(function -> text.append(printer.function(function)).append('\n'));
    return text.append(printer.body(file.loading())).toString().strip();
  }

  private String type(CodeType type) {
    var text = new StringBuilder(marks(type.marks())).append("class ").append(type.name());
    text.append(type.parents().isEmpty() ? "" : type.parents().toString()).append('\n');
    for (CodeType.FieldDeclaration field : type.fields()) {
      text.append("  field ").append(field.isStatic() ? "static " : "");
      text.append(field.unchanging() ? "final " : "").append(field.name());
      text.append(field.type().isEmpty() ? "" : " : " + field.type()).append('\n');
    }
    if (type.loading() != null) {
      text.append(indented(body(type.loading()))).append('\n');
    }
    type.methods().forEach(method -> text.append(indented(function(method))).append('\n'));
    return text.toString();
  }

  private static String indented(String text) {
    return text.lines().map(line -> "  " + line).collect(Collectors.joining("\n"));
  }

  private String marks(List<Mark> marks) {
    return marks.stream()
        .map(mark -> "@" + mark.name() + "(" + arguments(mark.arguments()) + ")\n")
        .collect(Collectors.joining());
  }

  private String function(Function function) {
    open.add(function);
    String parameters =
        function.parameters().stream().map(this::parameter).collect(Collectors.joining(", "));
    open.remove(open.size() - 1);
    String captured =
        function.captured().isEmpty()
            ? ""
            : function.captured().stream()
                .map(each -> each.outer() + ">" + each.own())
                .collect(Collectors.joining(" ", " [", "]"));
    String body = body(function);
    return marks(function.marks())
        + (function.isStatic() ? "static " : "")
        + "def "
        + (function.name().isEmpty() ? "" : function.symbol())
        + "("
        + parameters
        + ")"
        + (function.result().isEmpty() ? "" : " -> " + function.result())
        + captured
        + ":"
        + (body.isEmpty() ? "" : "\n" + indented(body));
  }

  private String parameter(Parameter parameter) {
    String star =
        switch (parameter.kind()) {
          case REST -> "*";
          case KEYWORD_REST -> "**";
          case KEYWORD_ONLY -> "only ";
          case ORDINARY -> "";
        };
    return marks(parameter.marks()).replace('\n', ' ')
        + star
        + parameter.name()
        + (parameter.type().isEmpty() ? "" : ": " + parameter.type())
        + (parameter.initial() == null ? "" : " = " + of(parameter.initial()));
  }

  private String body(Function function) {
    open.add(function);
    String text = all(function.body());
    open.remove(open.size() - 1);
    return text;
  }

  private String all(List<Statement> statements) {
    return statements.stream().map(each -> each.accept(this)).collect(Collectors.joining("\n"));
  }

  private String block(String head, List<Statement> statements) {
    return head + ":\n" + indented(statements.isEmpty() ? "pass" : all(statements));
  }

  private String others(String head, List<Statement> statements) {
    return statements.isEmpty() ? "" : "\n" + block(head, statements);
  }

  private String of(Expression expression) {
    return expression == null ? "null" : expression.accept(this);
  }

  private String list(List<Expression> expressions) {
    return expressions.stream().map(this::of).collect(Collectors.joining(", "));
  }

  private String arguments(List<Argument> arguments) {
    return arguments.stream()
        .map(
            each ->
                (each.spread() == Spread.LIST ? "*" : "")
                    + (each.spread() == Spread.MAPPING ? "**" : "")
                    + (each.keyword().isEmpty() ? "" : each.keyword() + "=")
                    + of(each.value()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public String literal(Literal literal) {
    return literal.value() instanceof String ? "'" + literal.value() + "'" : "" + literal.value();
  }

  @Override
  public String local(Expression.Local local) {
    int number = local.variable();
    return open.get(open.size() - 1).variables().get(number).name() + ":" + number;
  }

  @Override
  public String self(Expression.Self self) {
    return "self";
  }

  @Override
  public String global(Expression.Global global) {
    return "@" + global.name();
  }

  @Override
  public String field(Expression.Field field) {
    return of(field.base()) + "." + field.name();
  }

  @Override
  public String element(Expression.Element element) {
    return of(element.base()) + "[" + of(element.index()) + "]";
  }

  @Override
  public String operation(Expression.Operation operation) {
    return operation.operator().name().toLowerCase(Locale.ROOT)
        + "("
        + list(operation.operands())
        + ")";
  }

  @Override
  public String choice(Expression.Choice choice) {
    return "("
        + of(choice.test())
        + " ? "
        + of(choice.then())
        + " : "
        + of(choice.otherwise())
        + ")";
  }

  @Override
  public String shortcut(Expression.Shortcut shortcut) {
    return "("
        + of(shortcut.left())
        + (shortcut.and() ? " and " : " or ")
        + of(shortcut.right())
        + ")";
  }

  @Override
  public String assign(Expression.Assign assign) {
    return of(assign.target()) + " = " + of(assign.value());
  }

  @Override
  public String call(Expression.Call call) {
    return of(call.receiver())
        + (call.name().isEmpty() ? "" : "." + call.name())
        + "("
        + arguments(call.arguments())
        + ")";
  }

  @Override
  public String creation(Expression.Creation creation) {
    return "new " + creation.type() + "(" + arguments(creation.arguments()) + ")";
  }

  @Override
  public String items(Expression.Items items) {
    return items.type() + "(" + list(items.items()) + ")";
  }

  @Override
  public String entries(Expression.Entries entries) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < entries.values().size(); i++) {
      Expression key = entries.keys().get(i);
      parts.add((key == null ? "**" : of(key) + ": ") + of(entries.values().get(i)));
    }
    return "{" + String.join(", ", parts) + "}";
  }

  @Override
  public String closure(Expression.Closure closure) {
    return function(closure.function());
  }

  @Override
  public String cast(Expression.Cast cast) {
    return "<" + cast.type() + ">" + of(cast.value());
  }

  @Override
  public String typeTest(Expression.TypeTest test) {
    return of(test.value()) + " is " + test.types();
  }

  @Override
  public String steps(Expression.Steps steps) {
    return "{" + all(steps.statements()) + "; " + of(steps.result()) + "}";
  }

  @Override
  public String mixture(Expression.Mixture mixture) {
    return "mix(" + list(mixture.parts()) + ")";
  }

  @Override
  public String evaluate(Statement.Evaluate evaluate) {
    return of(evaluate.expression());
  }

  @Override
  public String giveBack(Statement.Return giveBack) {
    return "return" + (giveBack.value() == null ? "" : " " + of(giveBack.value()));
  }

  @Override
  public String raise(Statement.Throw raise) {
    return "raise" + (raise.value() == null ? "" : " " + of(raise.value()));
  }

  @Override
  public String branch(Statement.If branch) {
    return block("if " + of(branch.test()), branch.then()) + others("else", branch.otherwise());
  }

  @Override
  public String loop(Statement.While loop) {
    return block("while " + of(loop.test()) + " #" + loop.id(), loop.body())
        + others("else", loop.otherwise());
  }

  @Override
  public String each(Statement.ForEach each) {
    String head = "for " + of(each.target()) + " in " + of(each.iterable()) + " #" + each.id();
    return block(head, each.body()) + others("else", each.otherwise());
  }

  @Override
  public String select(Statement.Switch select) {
    var text = new StringBuilder("switch ").append(of(select.subject())).append(':');
    for (Statement.Case each : select.cases()) {
      String head =
          "case "
              + list(each.values())
              + (each.otherwise() ? " default" : "")
              + (each.guard() == null ? "" : " when " + of(each.guard()));
      text.append('\n').append(indented(block(head, each.body())));
    }
    return text.toString();
  }

  @Override
  public String attempt(Statement.Try attempt) {
    var text = new StringBuilder(block("try", attempt.body()));
    for (Statement.Handler each : attempt.handlers()) {
      String variable = each.variable() < 0 ? "" : " as " + local(at(each.variable()));
      text.append('\n').append(block("except " + each.types() + variable, each.body()));
    }
    return text + others("else", attempt.otherwise()) + others("finally", attempt.last());
  }

  private static Expression.Local at(int variable) {
    return new Expression.Local(variable, new Expression.At(1, 1, 1));
  }

  @Override
  public String leave(Statement.Break leave) {
    return "break #" + leave.id();
  }

  @Override
  public String again(Statement.Continue again) {
    return "continue #" + again.id();
  }

  @Override
  public String block(Statement.Block block) {
    return block("block #" + block.id(), block.body());
  }

  @Override
  public String define(Statement.Define define) {
    return type(define.type()).strip();
  }
}
