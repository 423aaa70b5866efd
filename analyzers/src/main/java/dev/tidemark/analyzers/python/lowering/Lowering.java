package dev.tidemark.analyzers.python.lowering;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A file on its way: where the lowering stands in it, and who lowers what. */
final class Lowering {
  private final PythonFile file;
  private final List<CodeType> types = new ArrayList<>();
  private final List<Function> functions = new ArrayList<>();
  private final ExpressionLowering expressions = new ExpressionLowering(this);
  private final TargetLowering targets = new TargetLowering(this);
  private final StatementLowering statements = new StatementLowering(this);
  private final FunctionLowering functionLowering = new FunctionLowering(this);
  private final ClassLowering classes = new ClassLowering(this);
  private NameScope scope;
  private int ids;

  Lowering(PythonFile file, NameScope module) {
    this.file = file;
    this.scope = module;
  }

  PythonFile file() {
    return file;
  }

  /** The innermost scope around what is lowered. */
  NameScope scope() {
    return scope;
  }

  Frame frame() {
    return scope.frame();
  }

  /** Runs the work in another scope. */
  <T> T in(NameScope inner, Supplier<T> work) {
    NameScope before = scope;
    scope = inner;
    try {
      return work.get();
    } finally {
      scope = before;
    }
  }

  /** A number that no other loop or block has. */
  int id() {
    return ids++;
  }

  /** A new variable without a name. */
  Local temporary(At at) {
    return new Local(frame().add("", ""), at);
  }

  /** Classes outside of functions. */
  List<CodeType> types() {
    return types;
  }

  /** Functions at the top of the module. */
  List<Function> functions() {
    return functions;
  }

  ExpressionLowering expressions() {
    return expressions;
  }

  TargetLowering targets() {
    return targets;
  }

  StatementLowering statements() {
    return statements;
  }

  FunctionLowering functionLowering() {
    return functionLowering;
  }

  ClassLowering classes() {
    return classes;
  }
}
