package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What {@code def} and {@code async def} share, which the parser keeps in unrelated classes.
 *
 * @param node the definition itself
 */
public record FunctionNode(
    SSTNode node,
    String name,
    ArgumentsTy args,
    List<StmtTy> body,
    List<ExprTy> decorators,
    ExprTy returns) {

  /** Whether the node defines a function. */
  public static boolean is(SSTNode node) {
    return node instanceof StmtTy.FunctionDef || node instanceof StmtTy.AsyncFunctionDef;
  }

  /**
   * @throws ClassCastException if the node defines no function
   */
  public static FunctionNode of(SSTNode node) {
    if (node instanceof StmtTy.AsyncFunctionDef def) {
      return new FunctionNode(
          node, def.name, def.args, list(def.body), list(def.decoratorList), def.returns);
    }
    var def = (StmtTy.FunctionDef) node;
    return new FunctionNode(
        node, def.name, def.args, list(def.body), list(def.decoratorList), def.returns);
  }

  /** Those that a caller can name or place: not {@code *args} and not {@code **kwargs}. */
  public List<ArgTy> namedParameters() {
    var parameters = new ArrayList<ArgTy>();
    if (args != null) {
      parameters.addAll(list(args.posOnlyArgs));
      parameters.addAll(list(args.args));
      parameters.addAll(list(args.kwOnlyArgs));
    }
    return parameters;
  }

  /** All parameters, those with stars last. */
  public List<ArgTy> parameters() {
    var parameters = namedParameters();
    if (args != null && args.varArg != null) {
      parameters.add(args.varArg);
    }
    if (args != null && args.kwArg != null) {
      parameters.add(args.kwArg);
    }
    return parameters;
  }

  /** The text at the head of its body that documents it; "" if there is none. */
  public String documentation() {
    return body.isEmpty() || !Expressions.isDocumentation(body.get(0))
        ? ""
        : ((ExprTy.Constant) ((StmtTy.Expr) body.get(0)).value)
            .value
            .getCodePoints()
            .toJavaString();
  }

  /** Whether some decorator ends in the name, called or not: {@code @a.name(...)}. */
  public boolean isDecoratedWith(String decorator) {
    return decorators.stream().anyMatch(each -> Expressions.lastName(each).equals(decorator));
  }

  private static <T> List<T> list(T[] nodes) {
    return nodes == null ? List.of() : Arrays.asList(nodes);
  }
}
