package dev.tidemark.jobs.git;

import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.jobs.layout.AttributeState;
import java.util.List;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.Attributes;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesNodeProvider;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What {@code .gitattributes} in the tree, and nowhere else, say of the entry a walk is at. */
final class LinguistAttributes {
  private static final Stated NOTHING =
      new Stated("", AttributeState.UNSPECIFIED, AttributeState.UNSPECIFIED);

  private final TreeWalk walk;
  private final List<PathProblem> problems;
  private boolean unreadable;

  /**
   * What is said of one file.
   *
   * @param language "" if nothing
   */
  record Stated(String language, AttributeState generated, AttributeState vendored) {}

  LinguistAttributes(TreeWalk walk, List<PathProblem> problems) {
    this.walk = walk;
    this.problems = problems;
    walk.setOperationType(TreeWalk.OperationType.CHECKIN_OP);
    walk.setAttributesNodeProvider(new NothingOfThisMachine());
  }

  Stated current() {
    if (unreadable) {
      return NOTHING;
    }
    try {
      Attributes attributes = walk.getAttributes();
      String language = attributes.getValue("linguist-language");
      return new Stated(
          language == null ? "" : language,
          state(attributes.get("linguist-generated")),
          state(attributes.get("linguist-vendored")));
    } catch (JGitInternalException e) {
      unreadable = true;
      problems.add(
          new PathProblem(
              ".gitattributes",
              ProblemKind.MISSING_OBJECT,
              "a .gitattributes is missing or damaged: from here on roles come from paths alone"));
      return NOTHING;
    }
  }

  private static AttributeState state(Attribute attribute) {
    if (attribute == null) {
      return AttributeState.UNSPECIFIED;
    }
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

  /** A role must not depend on where the scan runs. */
  private static final class NothingOfThisMachine implements AttributesNodeProvider {
    @Override
    public AttributesNode getInfoAttributesNode() {
      return new AttributesNode();
    }

    @Override
    public AttributesNode getGlobalAttributesNode() {
      return new AttributesNode();
    }
  }
}
