package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.Arrays;
import java.util.stream.Stream;

/** The stretch of a body in which a parameter still has the value that was passed. */
final class ParameterReach {
  private final PythonFile file;
  private final FunctionNode function;
  private final String name;
  private final SourceRange body;

  /** Null if the parameter never gets another value. */
  private final SourceRange end;

  ParameterReach(PythonFile file, FunctionNode function, String name) {
    this.file = file;
    this.function = function;
    this.name = name;
    this.body = function.body().get(0).getSourceRange();
    this.end = firstNewValue();
  }

  private SourceRange firstNewValue() {
    var added = in(StmtTy.AugAssign.class).map(each -> each.target).toList();
    return in(ExprTy.Name.class)
        .filter(each -> each.id.equals(name) && each.context == ExprContextTy.Store)
        .filter(each -> !added.contains(each))
        .map(SSTNode::getSourceRange)
        .findFirst()
        .orElse(null);
  }

  /** The nodes of a type within the stretch, in the order of the file. */
  <N extends SSTNode> Stream<N> in(Class<N> type) {
    return file.allIn(function.node(), type).stream().filter(this::isInReach);
  }

  private boolean isInReach(SSTNode node) {
    SourceRange range = node.getSourceRange();
    return Expressions.beginsBefore(body, range.startLine, range.startColumn)
        && (end == null || !Expressions.beginsBefore(end, range.startLine, range.startColumn));
  }

  /** Whether the value is, or has in it, what was passed: "x or y" with an empty x is y. */
  boolean holdsIt(ExprTy value) {
    if (value instanceof ExprTy.IfExp choice) {
      return Stream.of(choice.body, choice.orElse).anyMatch(each -> isIt(each) || isFallback(each));
    }
    if (value instanceof ExprTy.BoolOp choice) {
      return isIt(choice.values[choice.values.length - 1]);
    }
    if (value instanceof ExprTy.Tuple tuple) {
      return Arrays.stream(tuple.elements).anyMatch(this::isIt);
    }
    return isIt(value) || isFallback(value);
  }

  private boolean isFallback(ExprTy value) {
    return value instanceof ExprTy.Call call
        && call.args.length == 2
        && call.func instanceof ExprTy.Attribute method
        && method.attr.equals("get")
        && isIt(call.args[1]);
  }

  boolean isIt(ExprTy value) {
    return Expressions.isName(value, name);
  }
}
