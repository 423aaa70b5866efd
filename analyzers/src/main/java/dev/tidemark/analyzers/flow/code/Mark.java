package dev.tidemark.analyzers.flow.code;

import java.util.List;

/**
 * An annotation or decorator.
 *
 * @param name full name, such as {@code flask.Flask.route} as far as it can be told; a decorator
 *     that is a method of a variable has the name of the variable first
 */
public record Mark(String name, List<Expression.Argument> arguments) {
  public Mark {
    arguments = List.copyOf(arguments);
  }
}
