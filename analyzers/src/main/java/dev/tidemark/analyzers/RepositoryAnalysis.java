package dev.tidemark.analyzers;

import dev.tidemark.analyzers.flow.across.FlowJoin;
import dev.tidemark.analyzers.flow.across.JoinedFlow;
import dev.tidemark.analyzers.flow.library.Library;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.repository.RelatedPlace;
import dev.tidemark.analyzers.repository.RepositoryFile;
import dev.tidemark.analyzers.repository.RepositoryFinding;
import dev.tidemark.analyzers.repository.RepositoryProblem;
import dev.tidemark.analyzers.repository.RepositoryReport;
import dev.tidemark.analyzers.repository.RepositoryReporter;
import dev.tidemark.analyzers.repository.RepositoryRule;
import dev.tidemark.analyzers.rule.Fingerprints;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.rule.RuleSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The second front door: the facts of all files of a snapshot to what shows in no file alone. */
public final class RepositoryAnalysis {
  private final List<RepositoryRule> rules;
  private final Map<String, RuleSpec> specs;
  private final RuleCatalogue catalogue;
  private final Library library;

  /**
   * @param which of the catalogue's rules across files are asked, if they are enabled
   * @throws IllegalArgumentException if the settings name a rule or threshold that does not exist
   */
  public RepositoryAnalysis(
      RuleCatalogue catalogue, RuleSettings settings, Predicate<RepositoryRule> which) {
    this.catalogue = catalogue;
    this.library = Library.shipped().with(settings.models());
    this.specs =
        catalogue.specs(settings).stream()
            .collect(Collectors.toMap(RuleSpec::id, Function.identity()));
    this.rules =
        catalogue.repository().stream()
            .filter(which.and(rule -> specs.get(idOf(rule)).enabled()))
            .toList();
  }

  private static String idOf(RepositoryRule rule) {
    return RuleSpec.infoOf(rule.getClass()).id();
  }

  /**
   * What the rules say of a snapshot.
   *
   * @param files in any order, those of properties too, of which nothing is said
   * @param whole whether these are all files of the repository
   */
  public RepositoryReport analyze(List<RepositoryFile> files, boolean whole) {
    var sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(RepositoryFile::path));
    List<RepositoryFile> code = sorted.stream().filter(each -> each.language().isOfCode()).toList();
    var findings = new ArrayList<RepositoryFinding>();
    var problems = new ArrayList<RepositoryProblem>();
    for (RepositoryRule rule : rules) {
      run(rule, code, whole, findings, problems);
    }
    follow(sorted, findings, problems);
    return new RepositoryReport(findings, problems);
  }

  /** What cannot be told of a language if only some files of a repository are read. */
  public List<Problem> missedInPart(Language language) {
    return rules.stream()
        .filter(rule -> specs.get(idOf(rule)).languages().contains(language))
        .map(rule -> new Problem(ProblemKind.UNSEEN_FILES, idOf(rule), 0, rule.missedInPart()))
        .toList();
  }

  // Where values go from file to file. What the flow rules are asked of in a file, they are here.
  private void follow(
      List<RepositoryFile> files,
      List<RepositoryFinding> findings,
      List<RepositoryProblem> problems) {
    var fingerprints = new HashMap<String, Fingerprints>();
    try {
      for (JoinedFlow flow : FlowJoin.of(library, files)) {
        RuleSpec spec = specs.get(flow.rule());
        RepositoryFile file = flow.file();
        boolean asked =
            spec.enabled()
                && spec.roles().contains(file.role())
                && spec.languages().contains(file.language());
        if (asked) {
          Fingerprints known =
              fingerprints.computeIfAbsent(file.path(), path -> new Fingerprints());
          findings.add(new RepositoryFinding(file.path(), finding(flow, known), List.of()));
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      String detail = "flows across files failed: " + e.getClass().getSimpleName();
      files.stream()
          .filter(file -> file.language().isOfCode())
          .findFirst()
          .ifPresent(
              file ->
                  flowRules()
                      .forEach(
                          id ->
                              problems.add(
                                  new RepositoryProblem(
                                      file.path(),
                                      new Problem(ProblemKind.RULE_FAILED, id, 0, detail)))));
    }
  }

  private Stream<String> flowRules() {
    return catalogue.flows().stream()
        .map(rule -> RuleSpec.infoOf(rule).id())
        .filter(id -> specs.get(id).enabled());
  }

  private static Finding finding(JoinedFlow flow, Fingerprints fingerprints) {
    String key = flow.place().symbol() + '\0' + flow.message();
    return new Finding(
        flow.rule(),
        flow.place(),
        flow.message(),
        fingerprints.next(flow.rule(), key),
        fingerprints.text(key),
        flow.file().facts().suppressionReason(flow.rule(), flow.place().line()),
        flow.steps());
  }

  // As with the rules on one file, a crash costs the rule and no other.
  private void run(
      RepositoryRule rule,
      List<RepositoryFile> files,
      boolean whole,
      List<RepositoryFinding> findings,
      List<RepositoryProblem> problems) {
    String id = idOf(rule);
    var reporter = new Collector(specs.get(id), whole);
    try {
      rule.check(files, reporter);
      findings.addAll(reporter.findings);
      problems.addAll(reporter.problems);
    } catch (RuntimeException | StackOverflowError e) {
      String detail = id + " failed: " + e.getClass().getSimpleName();
      var problem = new Problem(ProblemKind.RULE_FAILED, id, 0, detail);
      files.stream()
          .findFirst()
          .ifPresent(file -> problems.add(new RepositoryProblem(file.path(), problem)));
    }
  }

  private static final class Collector implements RepositoryReporter {
    private final RuleSpec spec;
    private final boolean whole;
    private final List<RepositoryFinding> findings = new ArrayList<>();
    private final List<RepositoryProblem> problems = new ArrayList<>();
    private final Map<String, Fingerprints> fingerprints = new HashMap<>();

    Collector(RuleSpec spec, boolean whole) {
      this.spec = spec;
      this.whole = whole;
    }

    @Override
    public void report(
        RepositoryFile file, Place place, String message, String key, List<RelatedPlace> related) {
      Fingerprints known = fingerprints.computeIfAbsent(file.path(), path -> new Fingerprints());
      String fingerprint = known.next(spec.id(), key);
      String reason = file.facts().suppressionReason(spec.id(), place.line());
      findings.add(
          new RepositoryFinding(
              file.path(),
              new Finding(
                  spec.id(), place, message, fingerprint, known.text(key), reason, List.of()),
              related));
    }

    @Override
    public void add(RepositoryFinding finding) {
      findings.add(finding);
    }

    @Override
    public void notJudged(RepositoryFile file, String detail) {
      problems.add(
          new RepositoryProblem(
              file.path(), new Problem(ProblemKind.UNSEEN_FILES, spec.id(), 0, detail)));
    }

    @Override
    public int threshold(String name) {
      return spec.thresholds().get(name);
    }

    @Override
    public boolean whole() {
      return whole;
    }
  }
}
