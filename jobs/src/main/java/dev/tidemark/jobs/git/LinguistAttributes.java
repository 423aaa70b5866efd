package dev.tidemark.jobs.git;

import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.jobs.layout.AttributeState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesRule;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What {@code .gitattributes} in the tree, and nowhere else, say of its files. JGit's own reader
 * would take the settings of this machine too, and any number of rules with any pattern, which its
 * regular expressions can match for days. Macros are not expanded.
 */
final class LinguistAttributes {
  private static final String PREFIX = "linguist-";

  private static final int LARGEST_FILE_BYTES = 1 << 20;

  private static final int MOST_RULES = 1000;

  /**
   * Three stars in one name can take a tenth of a second to match, each more several times that.
   */
  private static final Pattern COSTLY =
      Pattern.compile(".*[*]([^/*]+[*]){2}.*|(.*[*][*]){4}.*|.{400,}", Pattern.DOTALL);

  static final Stated NOTHING =
      new Stated("", AttributeState.UNSPECIFIED, AttributeState.UNSPECIFIED);

  private final Map<String, ObjectId> files;
  private final TreeContents contents;
  private final List<PathProblem> problems;
  private final Map<String, List<AttributesRule>> rules = new HashMap<>();

  /**
   * @param files the blob of each {@code .gitattributes} by its folder
   * @param problems receives those that cannot be read
   */
  LinguistAttributes(
      Map<String, ObjectId> files, TreeContents contents, List<PathProblem> problems) {
    this.files = files;
    this.contents = contents;
    this.problems = problems;
  }

  /**
   * What is said of one file.
   *
   * @param language "" if nothing
   */
  record Stated(String language, AttributeState generated, AttributeState vendored) {}

  Stated of(String path) {
    if (files.isEmpty()) {
      return NOTHING;
    }
    String language =
        find(path, "linguist-language")
            .filter(attribute -> attribute.getState() == Attribute.State.CUSTOM)
            .map(Attribute::getValue)
            .orElse("");
    return new Stated(
        language, state(find(path, "linguist-generated")), state(find(path, "linguist-vendored")));
  }

  /** The last rule of the nearest folder that speaks of a file and attribute decides. */
  private Optional<Attribute> find(String path, String key) {
    int slash = path.lastIndexOf('/');
    while (true) {
      String folder = slash < 0 ? "." : path.substring(0, slash);
      if (files.containsKey(folder)) {
        String relative = path.substring(slash + 1);
        for (AttributesRule rule : rules.computeIfAbsent(folder, this::read)) {
          Optional<Attribute> attribute = lastOf(rule, key);
          if (attribute.isPresent() && rule.isMatch(relative, false)) {
            return attribute;
          }
        }
      }
      if (slash < 0) {
        return Optional.empty();
      }
      slash = path.lastIndexOf('/', slash - 1);
    }
  }

  private static Optional<Attribute> lastOf(AttributesRule rule, String key) {
    return rule.getAttributes().stream()
        .filter(attribute -> attribute.getKey().equals(key))
        .reduce((first, second) -> second);
  }

  /** The rules that matter here, last first. */
  private List<AttributesRule> read(String folder) {
    try {
      byte[] bytes = contents.bytes(pathIn(folder), files.get(folder), LARGEST_FILE_BYTES);
      if (bytes == null) {
        return ignored(folder, ProblemKind.TOO_LARGE, "too large");
      }
      AttributesNode node = new AttributesNode();
      node.parse(new ByteArrayInputStream(bytes));
      List<AttributesRule> kept =
          new ArrayList<>(node.getRules().stream().filter(LinguistAttributes::matters).toList());
      if (kept.size() > MOST_RULES
          || kept.stream().anyMatch(rule -> COSTLY.matcher(rule.getPattern()).matches())) {
        return ignored(folder, ProblemKind.TOO_LARGE, "too costly to follow");
      }
      Collections.reverse(kept);
      return kept;
    } catch (IOException e) {
      return ignored(folder, ProblemKind.MISSING_OBJECT, "missing or damaged");
    }
  }

  private static boolean matters(AttributesRule rule) {
    return rule.getAttributes().stream().anyMatch(a -> a.getKey().startsWith(PREFIX));
  }

  private List<AttributesRule> ignored(String folder, ProblemKind kind, String why) {
    problems.add(
        new PathProblem(
            pathIn(folder), kind, "this file is " + why + ": roles below come from paths alone"));
    return List.of();
  }

  private static String pathIn(String folder) {
    return folder.equals(".") ? ".gitattributes" : folder + "/.gitattributes";
  }

  private static AttributeState state(Optional<Attribute> attribute) {
    return attribute.map(LinguistAttributes::state).orElse(AttributeState.UNSPECIFIED);
  }

  private static AttributeState state(Attribute attribute) {
    return switch (attribute.getState()) {
      case SET -> AttributeState.SET;
      case UNSET -> AttributeState.UNSET;
      case UNSPECIFIED -> AttributeState.UNSPECIFIED;
      case CUSTOM ->
          attribute.getValue().equalsIgnoreCase("false")
              ? AttributeState.UNSET
              : AttributeState.SET;
    };
  }
}
