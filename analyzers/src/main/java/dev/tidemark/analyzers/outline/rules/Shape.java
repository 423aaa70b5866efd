package dev.tidemark.analyzers.outline.rules;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.outline.DeclarationKind;

/** The shape that a language's convention gives to the names of one kind of declaration. */
enum Shape {
  ANY("any shape"),
  UPPER_CAMEL("UpperCamelCase"),
  CAP_WORDS("CapWords"),
  LOWER_CAMEL("lowerCamelCase"),
  UPPER_SNAKE("UPPER_SNAKE_CASE"),
  LOWER("lower case"),
  LOWER_SNAKE_OR_DISPATCHED("lower_snake_case"),
  /** Of Python's values: one that begins in upper case may be a constant or stand for a type. */
  LOWER_SNAKE_OR_UPPER("lower_snake_case");

  private final String words;

  Shape(String words) {
    this.words = words;
  }

  static Shape of(Language language, DeclarationKind kind) {
    return language == Language.JAVA ? ofJava(kind) : ofPython(kind);
  }

  private static Shape ofJava(DeclarationKind kind) {
    return switch (kind) {
      case MODULE -> LOWER;
      case TYPE, TYPE_PARAMETER -> UPPER_CAMEL;
      case FUNCTION, FIELD, PARAMETER, VARIABLE -> LOWER_CAMEL;
      case CONSTANT -> UPPER_SNAKE;
    };
  }

  private static Shape ofPython(DeclarationKind kind) {
    return switch (kind) {
      case MODULE, TYPE_PARAMETER -> ANY;
      case TYPE -> CAP_WORDS;
      case FUNCTION -> LOWER_SNAKE_OR_DISPATCHED;
      case FIELD, CONSTANT, PARAMETER, VARIABLE -> LOWER_SNAKE_OR_UPPER;
    };
  }

  boolean fits(String name) {
    var letters = new Letters(name);
    return switch (this) {
      case ANY -> true;
      case UPPER_CAMEL, CAP_WORDS -> letters.isUpperCamel();
      case LOWER_CAMEL -> letters.isLowerCamel();
      case UPPER_SNAKE -> !letters.hasLower();
      case LOWER -> !letters.hasUpper();
      case LOWER_SNAKE_OR_DISPATCHED -> !letters.hasUpper() || letters.isDispatchedOn();
      case LOWER_SNAKE_OR_UPPER -> letters.isLowerSnake() || !letters.startsLower();
    };
  }

  /** As messages call it. */
  String words() {
    return words;
  }
}
