package dev.tidemark.analyzers.flow.code;

import java.util.List;

/**
 * What has a value. Operands are evaluated from left to right; names are resolved as far as imports
 * and declarations of the file tell.
 */
public interface Expression {
  /** Calls the method of the visitor that is named after the class. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of expression. */
  interface Visitor<R> {
    R literal(Literal literal);

    R local(Local local);

    R self(Self self);

    R global(Global global);

    R field(Field field);

    R element(Element element);

    R operation(Operation operation);

    R choice(Choice choice);

    R shortcut(Shortcut shortcut);

    R assign(Assign assign);

    R call(Call call);

    R creation(Creation creation);

    R items(Items items);

    R entries(Entries entries);

    R closure(Closure closure);

    R cast(Cast cast);

    R typeTest(TypeTest test);

    R steps(Steps steps);

    R mixture(Mixture mixture);
  }

  /** Where something stands that may be reported or told of: line and column from 1. */
  record At(int line, int column, int endLine) {}

  /** What an operator does with constants; all of them pass taint on but the comparisons. */
  enum Operator {
    /** Sum of numbers, or of texts or lists. */
    ADD,
    SUBTRACT,
    MULTIPLY,
    /** Java's, which is whole for whole numbers. */
    DIVIDE,
    /** Python's {@code /}. */
    TRUE_DIVIDE,
    /** Python's {@code //}. */
    FLOOR_DIVIDE,
    /** Java's; also Python's on numbers that are not negative. */
    REMAINDER,
    POWER,
    SHIFT_LEFT,
    SHIFT_RIGHT,
    UNSIGNED_SHIFT_RIGHT,
    BIT_AND,
    BIT_OR,
    BIT_XOR,
    BIT_NOT,
    NEGATE,
    NOT,
    EQUAL,
    NOT_EQUAL,
    /** Same object: Java's {@code ==} of references, Python's {@code is}. */
    SAME,
    NOT_SAME,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    /** Python's {@code x in y}: the element first. */
    IN,
    NOT_IN,
    /** The operands as texts, one behind the other: an f-string, or Java's {@code +} of texts. */
    CONCAT,
    /** Python's {@code template % values}: a text and what is filled into it. */
    FORMAT,
    /** {@code base[from:to:step]}; an operand left out is a literal null. */
    SLICE
  }

  /**
   * A constant.
   *
   * @param value a String, Long, Double or Boolean; a character is a String of length 1; bytes are
   *     a String of the same characters; {@link #NULL}; or {@link #UNKNOWN}, harmless but of no
   *     known value
   */
  record Literal(Object value) implements Expression {
    public static final Object NULL = new Named("null");
    public static final Object UNKNOWN = new Named("?");

    /** Hashes alike in every process, so that what is kept by it has the same order. */
    private record Named(String name) {
      @Override
      public String toString() {
        return name;
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.literal(this);
    }
  }

  /**
   * A variable of the function, by its number in {@link Function#variables}.
   *
   * @param at where it is read or written
   */
  record Local(int variable, At at) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.local(this);
    }
  }

  /** The object whose method runs; in Python the first parameter of a method is lowered to it. */
  record Self() implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.self(this);
    }
  }

  /**
   * A module, class, function or variable by its full name: {@code java.util.List}, {@code
   * flask.request}, {@code .helpers.clean} for Python's relative imports. What the file itself
   * declares at its top has the file's own {@link CodeFile#name} before it. A name that is bound
   * nowhere is a built-in one: {@code open}, {@code int}.
   */
  record Global(String name, At at) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.global(this);
    }
  }

  /** {@code base.name}, of an object, a class or a module. */
  record Field(Expression base, String name, At at) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.field(this);
    }
  }

  /** {@code base[index]} of an array, list or mapping. */
  record Element(Expression base, Expression index, At at) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.element(this);
    }
  }

  /** An operator on values. */
  record Operation(Operator operator, List<Expression> operands, At at) implements Expression {
    public Operation {
      operands = List.copyOf(operands);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.operation(this);
    }
  }

  /** {@code test ? then : otherwise}. */
  record Choice(Expression test, Expression then, Expression otherwise) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /**
   * {@code left && right} or {@code left || right}, with the value of the operand that decides, as
   * in Python.
   */
  record Shortcut(boolean and, Expression left, Expression right) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.shortcut(this);
    }
  }

  /**
   * The value is stored and is the value of the whole.
   *
   * @param target a {@link Local}, {@link Field}, {@link Element}, {@link Global} (a module's own
   *     variable), or {@link Items} of these, into which an iterable is taken apart
   */
  record Assign(Expression target, Expression value, At at) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.assign(this);
    }
  }

  /**
   * One argument of a call.
   *
   * @param keyword "" if it is given by position
   */
  record Argument(String keyword, Expression value, Spread spread) {
    /** Whether the argument stands for several. */
    public enum Spread {
      NONE,
      /** Python's {@code *values}. */
      LIST,
      /** Python's {@code **values}. */
      MAPPING
    }

    public static Argument of(Expression value) {
      return new Argument("", value, Spread.NONE);
    }
  }

  /**
   * {@code receiver.name(arguments)}.
   *
   * @param receiver null where the name alone is called and it is a method of the same or an outer
   *     class (Java); a {@link Global} for static methods and functions of modules
   * @param name "" if the receiver itself is called: a function in a variable, or a {@link Global}
   *     that names a function or a class
   */
  record Call(Expression receiver, String name, List<Argument> arguments, At at)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /**
   * Java's {@code new type(arguments)}.
   *
   * @param body of an anonymous class; null if there is none
   */
  record Creation(String type, List<Argument> arguments, CodeType body, At at)
      implements Expression {
    public Creation {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.creation(this);
    }
  }

  /**
   * A new list, tuple, set or array with these items in order; empty for {@code new T[n]}.
   *
   * @param type {@code list}, {@code tuple}, {@code set}, or Java's type with {@code []} behind it
   */
  record Items(String type, List<Expression> items, At at) implements Expression {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.items(this);
    }
  }

  /** A new mapping; a key is null where a whole mapping is poured in, as by {@code **other}. */
  record Entries(List<Expression> keys, List<Expression> values, At at) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.entries(this);
    }
  }

  /**
   * A lambda, a nested function, or a reference to a method lowered to a function that calls it.
   */
  record Closure(Function function) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.closure(this);
    }
  }

  /** {@code (type) value}. */
  record Cast(String type, Expression value) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.cast(this);
    }
  }

  /**
   * {@code value instanceof type}, {@code isinstance(value, type)}.
   *
   * @param types full names, any of which will do
   */
  record TypeTest(Expression value, List<String> types) implements Expression {
    public TypeTest {
      types = List.copyOf(types);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.typeTest(this);
    }
  }

  /** Statements that run before the result is evaluated: comprehensions, switch expressions. */
  record Steps(List<Statement> statements, Expression result) implements Expression {
    public Steps {
      statements = List.copyOf(statements);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.steps(this);
    }
  }

  /** What is made of the parts in a way that nobody needs to know: it holds all of them. */
  record Mixture(List<Expression> parts) implements Expression {
    public Mixture {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.mixture(this);
    }
  }
}
