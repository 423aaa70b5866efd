package dev.tidemark.analyzers.java.lowering;

import static java.util.stream.Collectors.joining;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.code.Mark;
import dev.tidemark.analyzers.flow.code.Statement;
import java.util.List;
import java.util.Locale;

/** Code as a text that tests can compare; variables have their number behind the name. */
final class CodeText implements Expression.Visitor<String>, Statement.Visitor<String> {
  private final Function function;

  private CodeText(Function function) {
    this.function = function;
  }

  static String of(CodeType type) {
    String fields =
        type.fields().stream()
            .map(
                field ->
                    marks(field.marks())
                        + (field.isStatic() ? "static " : "")
                        + (field.unchanging() ? "final " : "")
                        + typed(field.type(), field.name())
                        + "; ")
            .collect(joining());
    return marks(type.marks())
        + (type.inner() ? "inner " : "")
        + type.name()
        + (type.parents().isEmpty() ? "" : " is " + String.join(" ", type.parents()))
        + " { "
        + fields
        + (type.loading() == null ? "" : of(type.loading()) + " ")
        + (type.setup() == null ? "" : of(type.setup()) + " ")
        + type.methods().stream().map(method -> of(method) + " ").collect(joining())
        + "}";
  }

  static String of(Function function) {
    var text = new CodeText(function);
    return marks(function.marks())
        + (function.isStatic() ? "static " : "")
        + typed(function.result(), function.name())
        + text.parameters()
        + text.captures()
        + " "
        + text.block(function.body());
  }

  static String body(Function function) {
    return new CodeText(function).all(function.body());
  }

  private static String marks(List<Mark> marks) {
    return marks.stream()
        .map(mark -> "@" + mark.name() + new CodeText(null).arguments(mark.arguments()) + " ")
        .collect(joining());
  }

  private static String typed(String type, String name) {
    return type.isEmpty() ? name : type + " " + name;
  }

  private String parameters() {
    var parts =
        function.parameters().stream()
            .map(
                each ->
                    marks(each.marks())
                        + typed(each.type(), each.name())
                        + (each.kind() == Function.Parameter.Kind.REST ? "..." : ""));
    return parts.collect(joining(", ", "(", ")"));
  }

  private String captures() {
    return function.captured().stream()
        .map(each -> " " + each.outer() + "->" + name(each.own()))
        .collect(joining());
  }

  private String name(int variable) {
    String name = function.variables().get(variable).name();
    return (name.isEmpty() ? "$" : name) + variable;
  }

  private String of(Expression expression) {
    return expression == null ? "nothing" : expression.accept(this);
  }

  private String all(List<Statement> statements) {
    return statements.stream().map(each -> each.accept(this)).collect(joining(" "));
  }

  private String block(List<Statement> statements) {
    return statements.isEmpty() ? "{}" : "{ " + all(statements) + " }";
  }

  private String list(List<Expression> expressions) {
    return expressions.stream().map(this::of).collect(joining(", "));
  }

  private String arguments(List<Expression.Argument> arguments) {
    return arguments.stream()
        .map(
            each ->
                (each.keyword().isEmpty() ? "" : each.keyword() + ": ") + each.value().accept(this))
        .collect(joining(", ", "(", ")"));
  }

  @Override
  public String literal(Expression.Literal literal) {
    return literal.value() instanceof String text ? "'" + text + "'" : literal.value().toString();
  }

  @Override
  public String local(Expression.Local local) {
    return name(local.variable());
  }

  @Override
  public String self(Expression.Self self) {
    return "self";
  }

  @Override
  public String global(Expression.Global global) {
    return "<" + global.name() + ">";
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
    String operator = operation.operator().name().toLowerCase(Locale.ROOT);
    return operator + "(" + list(operation.operands()) + ")";
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
        + (shortcut.and() ? " && " : " || ")
        + of(shortcut.right())
        + ")";
  }

  @Override
  public String assign(Expression.Assign assign) {
    return of(assign.target()) + " = " + of(assign.value());
  }

  @Override
  public String call(Expression.Call call) {
    return (call.receiver() == null ? "" : of(call.receiver()) + ".")
        + call.name()
        + arguments(call.arguments());
  }

  @Override
  public String creation(Expression.Creation creation) {
    return "new "
        + creation.type()
        + arguments(creation.arguments())
        + (creation.body() == null ? "" : " " + of(creation.body()));
  }

  @Override
  public String items(Expression.Items items) {
    return items.type() + "{" + list(items.items()) + "}";
  }

  @Override
  public String entries(Expression.Entries entries) {
    throw new IllegalArgumentException("Java has no such thing");
  }

  @Override
  public String closure(Expression.Closure closure) {
    return "lambda" + of(closure.function());
  }

  @Override
  public String cast(Expression.Cast cast) {
    return "(" + cast.type() + ") " + of(cast.value());
  }

  @Override
  public String typeTest(Expression.TypeTest test) {
    return "(" + of(test.value()) + " is " + String.join("|", test.types()) + ")";
  }

  @Override
  public String steps(Expression.Steps steps) {
    return "[" + all(steps.statements()) + " => " + of(steps.result()) + "]";
  }

  @Override
  public String mixture(Expression.Mixture mixture) {
    return "mix(" + list(mixture.parts()) + ")";
  }

  @Override
  public String evaluate(Statement.Evaluate evaluate) {
    return of(evaluate.expression()) + ";";
  }

  @Override
  public String giveBack(Statement.Return giveBack) {
    return giveBack.value() == null ? "return;" : "return " + of(giveBack.value()) + ";";
  }

  @Override
  public String raise(Statement.Throw raise) {
    return "throw " + of(raise.value()) + ";";
  }

  @Override
  public String branch(Statement.If branch) {
    return "if "
        + of(branch.test())
        + " "
        + block(branch.then())
        + (branch.otherwise().isEmpty() ? "" : " else " + block(branch.otherwise()));
  }

  @Override
  public String loop(Statement.While loop) {
    return (loop.testFirst() ? "while" : "do")
        + loop.id()
        + " "
        + of(loop.test())
        + " "
        + block(loop.body())
        + (loop.update().isEmpty() ? "" : " update " + block(loop.update()));
  }

  @Override
  public String each(Statement.ForEach each) {
    return "each"
        + each.id()
        + " "
        + of(each.target())
        + " in "
        + of(each.iterable())
        + " "
        + block(each.body());
  }

  @Override
  public String select(Statement.Switch select) {
    return (select.fallsThrough() ? "falling" : "switch")
        + select.id()
        + " "
        + of(select.subject())
        + select.cases().stream().map(this::caseText).collect(joining(" ", " { ", " }"));
  }

  private String caseText(Statement.Case one) {
    return "case "
        + list(one.values())
        + (one.otherwise() ? " default" : "")
        + (one.guard() == null ? "" : " when " + of(one.guard()))
        + ": "
        + all(one.body());
  }

  @Override
  public String attempt(Statement.Try attempt) {
    return "try "
        + block(attempt.body())
        + attempt.handlers().stream()
            .map(
                each ->
                    " catch "
                        + String.join("|", each.types())
                        + " "
                        + name(each.variable())
                        + " "
                        + block(each.body()))
            .collect(joining())
        + (attempt.last().isEmpty() ? "" : " finally " + block(attempt.last()));
  }

  @Override
  public String leave(Statement.Break leave) {
    return "break" + leave.id() + ";";
  }

  @Override
  public String again(Statement.Continue again) {
    return "continue" + again.id() + ";";
  }

  @Override
  public String block(Statement.Block block) {
    return (block.id() < 0 ? "" : "block" + block.id() + " ") + block(block.body());
  }

  @Override
  public String define(Statement.Define define) {
    return "class " + of(define.type());
  }
}
