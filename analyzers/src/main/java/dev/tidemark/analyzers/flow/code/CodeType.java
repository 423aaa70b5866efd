package dev.tidemark.analyzers.flow.code;

import java.util.List;

/**
 * A class, interface, enum or record.
 *
 * @param name full name, with dots also before inner classes; of an anonymous class one that no
 *     other has
 * @param parents full names of what it extends and implements
 * @param inner whether each object has one of the class around it, its field {@link #OUTER}
 * @param loading what runs when the class is loaded: static initialisers in order; null if nothing
 * @param setup initialisers of fields of objects, in order, as a method without parameters; null if
 *     nothing
 */
public record CodeType(
    String name,
    List<String> parents,
    boolean inner,
    List<Mark> marks,
    List<FieldDeclaration> fields,
    Function loading,
    Function setup,
    List<Function> methods,
    Expression.At at) {

  /** Name of the field that holds the object of the class around. */
  public static final String OUTER = "<outer>";

  public CodeType {
    parents = List.copyOf(parents);
    marks = List.copyOf(marks);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
  }

  /**
   * @param type full name by declaration; "" if it is not stated
   * @param unchanging whether it is final, or nothing in the file assigns it but its initialiser
   */
  public record FieldDeclaration(
      String name, String type, boolean isStatic, boolean unchanging, List<Mark> marks) {}
}
