package dev.tidemark.analyzers.flow.code;

import java.util.List;

/**
 * A method, constructor, function, lambda, or the code of a module or class that runs when it is
 * loaded.
 *
 * @param name {@code <init>} of a constructor (Python's {@code __init__} too), {@code <load>} of
 *     what runs on loading, "" of a lambda
 * @param symbol of the declaration for people, as {@code Outer.Inner.method}
 * @param variables parameters first, then all other variables; Python's receiver is none
 * @param result type by declaration; "" if it is not stated
 * @param captured what it reads or writes of the function around it
 * @param isPrivate whether no other file can call it
 */
public record Function(
    String name,
    String symbol,
    boolean isStatic,
    List<Parameter> parameters,
    List<Variable> variables,
    String result,
    List<Mark> marks,
    List<Capture> captured,
    List<Statement> body,
    boolean isPrivate,
    Expression.At at) {

  /** Name of constructors. */
  public static final String CONSTRUCTOR = "<init>";

  /** Name of what runs when a class or module is loaded. */
  public static final String LOADING = "<load>";

  /** One that others can call. */
  public Function(
      String name,
      String symbol,
      boolean isStatic,
      List<Parameter> parameters,
      List<Variable> variables,
      String result,
      List<Mark> marks,
      List<Capture> captured,
      List<Statement> body,
      Expression.At at) {
    this(name, symbol, isStatic, parameters, variables, result, marks, captured, body, false, at);
  }

  public Function {
    parameters = List.copyOf(parameters);
    variables = List.copyOf(variables);
    marks = List.copyOf(marks);
    captured = List.copyOf(captured);
    body = List.copyOf(body);
  }

  /** The same, which no other file can call. */
  public Function asPrivate() {
    return new Function(
        name, symbol, isStatic, parameters, variables, result, marks, captured, body, true, at);
  }

  /**
   * @param initial value if none is passed; null if it has to be passed
   * @param kind how it takes arguments
   */
  public record Parameter(
      String name, String type, Kind kind, Expression initial, List<Mark> marks) {
    /** How a parameter takes arguments. */
    public enum Kind {
      ORDINARY,
      KEYWORD_ONLY,
      /** Java's {@code T...}, Python's {@code *rest}. */
      REST,
      /** Python's {@code **rest}. */
      KEYWORD_REST
    }
  }

  /**
   * @param type full name by declaration; "" if it is not stated
   */
  public record Variable(String name, String type) {}

  /**
   * @param outer number of the variable in the function around
   * @param own number of the variable here
   */
  public record Capture(int outer, int own) {}
}
