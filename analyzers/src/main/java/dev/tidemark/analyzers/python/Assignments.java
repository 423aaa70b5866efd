package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.outline.DeclarationKind;
import java.util.Set;

/** What an assignment makes of a name: a variable, a constant, or a type. */
final class Assignments {
  private static final Set<String> TYPE_PARAMETERS = Set.of("TypeVar", "ParamSpec", "TypeVarTuple");
  private static final Set<String> TYPE_MAKERS =
      Set.of("NewType", "namedtuple", "NamedTuple", "TypedDict", "Enum", "IntEnum", "type");

  private Assignments() {}

  /**
   * @param statement what the name is the target of; may be null
   * @param usual the kind if nothing speaks for another
   */
  static DeclarationKind kindOf(String name, SSTNode statement, DeclarationKind usual) {
    if (statement instanceof StmtTy.TypeAlias) {
      return DeclarationKind.TYPE;
    }
    if (valueOf(statement) instanceof ExprTy.Call call) {
      String maker = Expressions.lastName(call.func);
      if (TYPE_PARAMETERS.contains(maker)) {
        return DeclarationKind.TYPE_PARAMETER;
      }
      if (TYPE_MAKERS.contains(maker) && hasUpperCaseHead(name)) {
        return DeclarationKind.TYPE;
      }
    }
    boolean constant = isUpperCase(name) || isFinal(statement);
    return usual == DeclarationKind.FIELD && constant ? DeclarationKind.CONSTANT : usual;
  }

  /** Whether the name is written as a type's and its value may be a type. */
  static boolean mayBeType(String name, SSTNode statement) {
    ExprTy value = valueOf(statement);
    return hasUpperCaseHead(name)
        && !isUpperCase(name)
        && (value instanceof ExprTy.Name
            || value instanceof ExprTy.Attribute
            || value instanceof ExprTy.Call
            || value instanceof ExprTy.Subscript
            || value instanceof ExprTy.BinOp
            || value instanceof ExprTy.BoolOp
            || value instanceof ExprTy.IfExp);
  }

  private static ExprTy valueOf(SSTNode statement) {
    if (statement instanceof StmtTy.Assign assign) {
      return assign.value;
    }
    return statement instanceof StmtTy.AnnAssign assign ? assign.value : null;
  }

  private static boolean isFinal(SSTNode statement) {
    return statement instanceof StmtTy.AnnAssign assign
        && Expressions.lastName(assign.annotation).equals("Final");
  }

  private static boolean hasUpperCaseHead(String name) {
    int head = 0;
    while (head < name.length() - 1 && name.charAt(head) == '_') {
      head++;
    }
    return Character.isUpperCase(name.charAt(head));
  }

  private static boolean isUpperCase(String name) {
    return hasUpperCaseHead(name) && name.chars().noneMatch(Character::isLowerCase);
  }
}
