package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.model.Language;
import java.util.Set;

/** Finds what a model says of a member, by what is known of the type of the value that has it. */
final class Members {
  /** What is asked of texts only, where no type is told. */
  private static final Set<String> OF_TEXTS =
      Set.of(
          "replace",
          "strip",
          "lstrip",
          "rstrip",
          "lower",
          "upper",
          "casefold",
          "capitalize",
          "swapcase",
          "zfill",
          "removeprefix",
          "removesuffix",
          "isdigit",
          "isalnum",
          "isnumeric");

  private final Frame frame;
  private final Expressions expressions;

  Members(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
  }

  private Machine machine() {
    return frame.machine();
  }

  private Program program() {
    return machine().program();
  }

  /** What a model says of a member that a class has from one out of sight; null if none does. */
  Member ofStrangers(CodeType type, String name, int arguments) {
    for (String parent : program().strangers(type)) {
      Member member = machine().library().member(parent, name, arguments);
      if (member != null) {
        return member;
      }
    }
    return null;
  }

  /**
   * What a model says of a member of a value; null if none does.
   *
   * @param expression that has the value; its name may tell the type
   * @param arguments -1 if it is read and not called
   */
  Member member(Value value, Expression expression, String name, int arguments) {
    String type = value.type();
    if (type.isEmpty()) {
      type = typeByName(expression);
    }
    if (type.isEmpty()) {
      for (Thing thing : expressions.heap().things(value)) {
        type = type.isEmpty() ? thing.type() : type;
      }
    }
    if (type.isEmpty() && arguments >= 0 && OF_TEXTS.contains(name)) {
      type = machine().types().textType();
    }
    CodeType own = program().type(type);
    Member member = null;
    if (!type.isEmpty()) {
      member =
          own == null
              ? machine().library().member(type, name, arguments)
              : ofStrangers(own, name, arguments);
    }
    if (member != null || own != null) {
      return member;
    }
    Member any = ofAnyObject(name, arguments);
    return any == null && type.isEmpty() && arguments >= 0 ? ofText(value, name, arguments) : any;
  }

  // What every object can do. What its text is made of, a class elsewhere may say.
  private Member ofAnyObject(String name, int arguments) {
    boolean isCall = arguments >= 0 && program().file().language() == Language.JAVA;
    return isCall && !name.equals("toString")
        ? machine().library().member("java.lang.Object", name, arguments)
        : null;
  }

  // What came in is a text as far as nothing else is known and texts have such a method.
  private Member ofText(Value value, String name, int arguments) {
    boolean open = machine().program().file().language() == Language.PYTHON && !name.equals("[]");
    Taint taint = open ? expressions.heap().deep(value) : Taint.NONE;
    boolean came =
        !taint.isEmpty()
            && value.global().isEmpty()
            && !taint.any(trace -> trace.origin().kind() == Origin.Kind.RESULT);
    Member member = came ? machine().library().member("str", name, arguments) : null;
    // Collections and stores have these too.
    boolean isSearch = member != null && member.returns().equals("int");
    return isSearch ? null : member;
  }

  private String typeByName(Expression expression) {
    String name = "";
    if (expression instanceof Expression.Local local) {
      name = frame.function().variables().get(local.variable()).name();
    } else if (expression instanceof Expression.Field field) {
      name = field.name();
    } else if (expression instanceof Expression.Global global) {
      name = global.name().substring(global.name().lastIndexOf('.') + 1);
    }
    return name.isEmpty() ? "" : machine().types().byName(name);
  }

  /** What a model says of a member with one argument; null if none does. */
  Member ofType(Value value, String name) {
    boolean known = value.type() != null && !value.type().isEmpty();
    return known ? machine().library().member(value.type(), name, 1) : null;
  }

  /** Whether an item is not in a container, or a text not in a text, where a model says so. */
  Member onMembership(Value container, Value item) {
    boolean text = container.type() != null && container.type().isEmpty();
    String type = text && item.constant() instanceof String ? "str" : container.type();
    return type == null ? null : machine().library().member(type, "__contains__", 1);
  }
}
