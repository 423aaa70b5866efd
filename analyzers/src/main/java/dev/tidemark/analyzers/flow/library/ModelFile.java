package dev.tidemark.analyzers.flow.library;

import java.util.ArrayList;
import java.util.List;

/**
 * A file of models, read.
 *
 * @param sames blocks that give names to names, which come first because they say what all others
 *     mean
 */
record ModelFile(List<Block> sames, List<Block> blocks) {
  /**
   * Reads a file.
   *
   * @throws LibraryFault if it is not well-formed
   */
  static ModelFile of(LibraryText text) {
    var file = new ModelFile(new ArrayList<>(), new ArrayList<>());
    List<Line> lines = Line.of(text);
    int at = 0;
    while (at < lines.size()) {
      int end = at + 1;
      while (end < lines.size() && lines.get(end).member()) {
        end++;
      }
      file.read(lines.get(at), lines.subList(at + 1, end));
      at = end;
    }
    return file;
  }

  private void read(Line head, List<Line> members) {
    if (head.member()) {
      throw head.fault("a member stands before any block: expected type or module in column 1");
    }
    var words = new Words(head);
    String kind = words.next("a block");
    boolean hasMembers = kind.equals("type") || kind.equals("module");
    if (!hasMembers && !members.isEmpty()) {
      throw members.get(0).fault("a block of " + kind + " has no members");
    }
    switch (kind) {
      case "type" -> blocks.add(types(words, members));
      case "module" -> blocks.add(module(words, members));
      case "same" -> sames.add(same(words));
      case "harmless" -> blocks.add(harmless(words));
      case "annotation" -> blocks.add(annotation(words));
      case "named" -> blocks.add(named(words));
      case "overrides" -> blocks.add(overrides(words));
      default ->
          throw head.fault(
              "there is no block \""
                  + kind
                  + "\": expected type, module, same, harmless, annotation, named or overrides");
    }
    if (!words.atEnd()) {
      throw words.expected("the end of the line");
    }
  }

  private static Block types(Words words, List<Line> lines) {
    List<String> names = words.names("the name of a type");
    List<String> parents = words.skip("is") ? words.names("the name of a parent") : List.of();
    List<MemberLine> members = MemberLine.all(lines);
    return assembly -> names.forEach(name -> assembly.type(name, parents, members));
  }

  private static Block module(Words words, List<Line> lines) {
    String name = words.name("the name of a module");
    List<MemberLine> members = MemberLine.all(lines);
    return assembly -> assembly.module(name, members);
  }

  private static Block same(Words words) {
    String from = words.name("a name");
    words.expect("as", "behind the name");
    String to = words.name("the name that it stands for");
    return assembly -> assembly.same(from, to);
  }

  private static Block harmless(Words words) {
    List<String> names = words.names("the name of a type");
    return assembly -> assembly.harmless(names);
  }

  private static Block annotation(Words words) {
    List<String> names = words.names("the name of an annotation");
    List<Effect> effects = effects(words);
    return assembly -> names.forEach(name -> assembly.annotation(name, effects));
  }

  private static Block overrides(Words words) {
    List<String> names = words.names("a type and its method");
    List<Effect> effects = effects(words);
    return assembly -> names.forEach(name -> assembly.override(name, effects));
  }

  private static Block named(Words words) {
    List<String> names = words.names("the name of a variable");
    List<String> imports = List.of();
    if (words.skip("when")) {
      words.expect("imports", "behind when");
      imports = words.names("what is imported");
    }
    List<String> prefixes = imports;
    words.expect(":", "behind the names");
    words.expect("is", "and a type");
    String type = words.name("the name of a type");
    return assembly -> names.forEach(name -> assembly.named(name, prefixes, type));
  }

  private static List<Effect> effects(Words words) {
    words.expect(":", "and effects");
    return new EffectReader(words).read();
  }
}
