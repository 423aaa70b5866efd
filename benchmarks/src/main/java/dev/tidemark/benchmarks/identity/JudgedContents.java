package dev.tidemark.benchmarks.identity;

import dev.tidemark.analyzers.Analyzers;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.Fingerprints;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.git.Blobs;
import dev.tidemark.jobs.git.ListedFile;
import dev.tidemark.jobs.git.UnreadableRepositoryException;
import dev.tidemark.jobs.identity.Sighting;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of the contents of a repository, each judged once by the rules on single files. */
final class JudgedContents implements AutoCloseable {
  private static final int MAX_BYTES = 1_000_000;

  /** What identity asks of a report. */
  record Judged(
      Role role,
      boolean judged,
      Set<String> failed,
      Set<String> gaveUp,
      List<Sighting<Place>> findings) {
    static Judged of(FileReport report) {
      return new Judged(
          report.role(),
          report.judged(),
          rules(report, ProblemKind.RULE_FAILED),
          rules(report, ProblemKind.TOO_COMPLEX),
          report.findings().stream().map(Judged::sighting).toList());
    }

    private static Set<String> rules(FileReport report, ProblemKind kind) {
      return report.problems().stream()
          .filter(problem -> problem.kind() == kind)
          .map(Problem::rule)
          .collect(Collectors.toSet());
    }

    private static Sighting<Place> sighting(Finding of) {
      return new Sighting<>(
          of.rule(), of.place().symbol(), of.text(), of.fingerprint(), of.suppressed(), of.place());
    }
  }

  private record Key(String blob, Language language, Role role) {}

  private final Analyzers analyzers = new Analyzers(RuleCatalogue.SHIPPED, RuleSettings.DEFAULTS);
  private final Map<Key, Judged> known = new HashMap<>();
  private final Blobs blobs;

  JudgedContents(String gitDir) throws UnreadableRepositoryException {
    this.blobs = Blobs.open(gitDir);
  }

  Judged of(ListedFile file) {
    return known.computeIfAbsent(
        new Key(file.file().blob(), file.file().language(), file.role()),
        key ->
            bytes(key.blob())
                .map(bytes -> Judged.of(report(bytes, key.language(), key.role())))
                .orElse(new Judged(key.role(), false, Set.of(), Set.of(), List.of())));
  }

  int size() {
    return known.size();
  }

  FileReport report(byte[] bytes, Language language, Role role) {
    return analyzers.analyze(new SourceFile(bytes, language, role));
  }

  private Optional<byte[]> bytes(String blob) {
    return Optional.ofNullable(blobs.read(List.of(blob), MAX_BYTES).next().bytes());
  }

  /** The text of a file that can be edited; empty if it is not plain UTF-8 with plain line ends. */
  Optional<String> text(ListedFile file) {
    return bytes(file.file().blob()).flatMap(JudgedContents::text);
  }

  private static Optional<String> text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean plain = text.indexOf('\r') < 0 && text.indexOf('\f') < 0;
    return plain && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Hashes of the texts of all lines, as findings have them. */
  Set<Long> lineTexts(ListedFile file) {
    var fingerprints = new Fingerprints();
    return bytes(file.file().blob())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("")
        .lines()
        .map(line -> fingerprints.text(withoutSpace(line)))
        .collect(Collectors.toSet());
  }

  private static String withoutSpace(String line) {
    return line.chars()
        .filter(c -> !Character.isWhitespace(c))
        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
        .toString();
  }

  @Override
  public void close() {
    analyzers.close();
    blobs.close();
  }
}
