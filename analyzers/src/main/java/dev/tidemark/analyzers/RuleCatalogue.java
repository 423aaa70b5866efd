package dev.tidemark.analyzers;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.flow.FlowRules;
import dev.tidemark.analyzers.flow.library.LibraryText;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.java.JavaRules;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.outline.OutlineRules;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.python.PythonRules;
import dev.tidemark.analyzers.repository.RepositoryRule;
import dev.tidemark.analyzers.repository.RepositoryRules;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.rule.RuleSpec;
import dev.tidemark.analyzers.text.TextFile;
import dev.tidemark.analyzers.text.TextRules;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule there is, by what it reads. */
public record RuleCatalogue(
    List<Rule<TextFile>> text,
    List<Rule<Outline>> outline,
    List<Rule<JavaFile>> java,
    List<Rule<PythonFile>> python,
    List<FlowRule> flows,
    List<RepositoryRule> repository) {

  /** The rules that ship. */
  public static final RuleCatalogue SHIPPED =
      new RuleCatalogue(
          TextRules.ALL,
          OutlineRules.ALL,
          JavaRules.ALL,
          PythonRules.ALL,
          FlowRules.ALL,
          RepositoryRules.ALL);

  private static final int VERSION_BYTES = 6;

  /** All that read one file, in no order that matters. */
  public List<Rule<?>> rules() {
    return Stream.<List<? extends Rule<?>>>of(text, outline, java, python, flows)
        .<Rule<?>>flatMap(List::stream)
        .toList();
  }

  /** The ids of rules that are not asked where paths of a repository are left out. */
  public Set<String> needWhole() {
    return repository.stream()
        .filter(RepositoryRule::needsWhole)
        .map(rule -> RuleSpec.infoOf(rule.getClass()).id())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is said of each rule, once, whatever number of classes look for its fault. */
  public Set<RuleInfo> infos() {
    return Stream.concat(
            rules().stream().map(RuleSpec::infoOf),
            repository.stream().map(rule -> RuleSpec.infoOf(rule.getClass())))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The rules under the settings, sorted by id.
   *
   * @throws IllegalArgumentException if the settings name a rule or threshold that does not exist
   */
  public List<RuleSpec> specs(RuleSettings settings) {
    return RuleSpec.all(infos(), settings);
  }

  /**
   * Names all that a report depends on beside the file: 12 hex digits.
   *
   * @throws IllegalArgumentException as {@link #specs}
   */
  public String version(RuleSettings settings) {
    var text = new StringBuilder().append("analyzers ").append(Analyzers.REVISION).append('\n');
    for (RuleSpec spec : specs(settings)) {
      if (spec.enabled()) {
        text.append(spec.id()).append(' ').append(spec.revision());
        text.append(' ').append(spec.thresholds()).append('\n');
      }
    }
    for (LibraryText model : settings.models()) {
      text.append("model ").append(model.text().length()).append('\n').append(model.text());
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, VERSION_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
