package dev.tidemark.analyzers.model;

import java.util.List;

/**
 * What is known of the flows of a file that others of its repository have a part in.
 *
 * @param functions all that the file declares where others can call them
 * @param edges ways of values that go on elsewhere, or come from there
 * @param types classes and what they extend
 * @param fields static fields and variables of modules that others may use, with their types
 * @param questions misuses that depend on a constant which is defined elsewhere
 * @param settings keys and values of a file of properties
 */
public record FlowFacts(
    List<FunctionFlow> functions,
    List<FlowEdge> edges,
    List<TypeParents> types,
    List<TypedName> fields,
    List<FlowQuestion> questions,
    List<Setting> settings) {

  /** Of a file in which nothing flows. */
  public static final FlowFacts NONE =
      new FlowFacts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public FlowFacts {
    functions = List.copyOf(functions);
    edges = List.copyOf(edges);
    types = List.copyOf(types);
    fields = List.copyOf(fields);
    questions = List.copyOf(questions);
    settings = List.copyOf(settings);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return functions.isEmpty()
        && edges.isEmpty()
        && types.isEmpty()
        && fields.isEmpty()
        && questions.isEmpty()
        && settings.isEmpty();
  }

  /**
   * @param name full name of the class
   * @param parents full names
   */
  public record TypeParents(String name, List<String> parents) {
    public TypeParents {
      parents = List.copyOf(parents);
    }
  }

  /** A name and the full name of its type. */
  public record TypedName(String name, String type) {}

  /**
   * What a file of properties sets.
   *
   * @param line on which it begins, from 1
   */
  public record Setting(String key, String value, int line) {}

  /**
   * A function that others can call.
   *
   * @param name full name; a constructor ends in {@code .<init>}
   * @param parameters how many
   * @param result full name of the type of what it gives back; "" if that is not known
   * @param constants all that it can give back, if these are constants; else empty
   * @param line on which it is declared, if it gives constants back; else 0
   */
  public record FunctionFlow(
      String name, int parameters, String result, List<String> constants, int line) {
    public FunctionFlow {
      constants = List.copyOf(constants);
    }

    /** As {@link FlowEdge#function} names it. */
    public String key() {
      return name + "/" + parameters;
    }
  }
}
