package dev.tidemark.analyzers;

import dev.tidemark.analyzers.flow.Flows;
import dev.tidemark.analyzers.flow.engine.FlowAnalysis;
import dev.tidemark.analyzers.flow.library.Library;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.java.JavaFrontEnd;
import dev.tidemark.analyzers.java.lowering.JavaCode;
import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.FunctionMetrics;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Metrics;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.model.UnjudgeableException;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.outline.Trait;
import dev.tidemark.analyzers.properties.PropertiesFile;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.python.PythonFrontEnd;
import dev.tidemark.analyzers.python.lowering.PythonCode;
import dev.tidemark.analyzers.repository.RepositoryFacts;
import dev.tidemark.analyzers.rule.FindingCollector;
import dev.tidemark.analyzers.rule.RuleSet;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.rule.RuleSpec;
import dev.tidemark.analyzers.text.CommentSuppressions;
import dev.tidemark.analyzers.text.GeneratedHeader;
import dev.tidemark.analyzers.text.SourceText;
import dev.tidemark.analyzers.text.TextFile;
import dev.tidemark.analyzers.text.regex.BacktrackingRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The front door: a {@link SourceFile} to its {@link FileReport}, under one rule set.
 *
 * <p>An instance is for one thread. It analyses on a thread of its own that has a deep stack,
 * because hostile files nest deeply.
 */
public final class Analyzers implements AutoCloseable {
  /** Raised when reading, measuring or suppressing may answer otherwise for the same bytes. */
  static final int REVISION = 7;

  /** A thousand times what the slowest honest file takes. */
  private static final long TIMEOUT_MILLIS = 60_000;

  private static final int MILLIS = 1000;

  private final Set<String> ruleIds;
  private final RuleSet<TextFile> textRules;
  private final RuleSet<Outline> outlineRules;
  private final RuleSet<JavaFile> javaRules;
  private final RuleSet<PythonFile> pythonRules;
  private final RuleSet<Flows> flowRules;
  private final Library library;
  private final FlowAnalysis flowAnalysis;
  private final RepositoryFacts repositoryFacts;
  private final long timeoutMillis;
  private Parsers parsers = new Parsers();
  private DeepStack deepStack = new DeepStack();

  /** What a thread must have for itself. */
  private record Parsers(JavaFrontEnd java, PythonFrontEnd python) {
    Parsers() {
      this(new JavaFrontEnd(), new PythonFrontEnd());
    }
  }

  /**
   * @throws IllegalArgumentException if the settings name a rule or threshold that does not exist
   */
  public Analyzers(RuleCatalogue catalogue, RuleSettings settings) {
    this(catalogue, settings, TIMEOUT_MILLIS);
  }

  Analyzers(RuleCatalogue catalogue, RuleSettings settings, long timeoutMillis) {
    this.timeoutMillis = timeoutMillis;
    Map<String, RuleSpec> specs =
        catalogue.specs(settings).stream()
            .collect(Collectors.toMap(RuleSpec::id, Function.identity()));
    this.ruleIds = Set.copyOf(specs.keySet());
    this.textRules = new RuleSet<>(catalogue.text(), specs);
    this.outlineRules = new RuleSet<>(catalogue.outline(), specs);
    this.javaRules = new RuleSet<>(catalogue.java(), specs);
    this.pythonRules = new RuleSet<>(catalogue.python(), specs);
    this.flowRules = new RuleSet<>(catalogue.flows(), specs);
    this.library = Library.shipped().with(settings.models());
    this.flowAnalysis =
        new FlowAnalysis(
            library,
            BacktrackingRegex::isOne,
            rule -> specs.get(rule) != null && specs.get(rule).enabled());
    this.repositoryFacts = new RepositoryFacts(specs);
  }

  /** The report of any bytes whatever; never throws for what they hold, and always ends. */
  public FileReport analyze(SourceFile file) {
    try {
      Parsers mine = parsers;
      return deepStack.call(() -> report(file, mine), timeoutMillis);
    } catch (TimeoutException e) {
      // Whoever hangs keeps the thread and the parsers it hangs in.
      deepStack.close();
      deepStack = new DeepStack();
      parsers = new Parsers();
      return failed(
          file, ProblemKind.TOO_SLOW, "not judged within " + timeoutMillis / MILLIS + " s");
    }
  }

  private FileReport report(SourceFile file, Parsers mine) {
    if (file.language() == Language.PROPERTIES) {
      return settings(file);
    }
    try {
      String text = SourceText.decode(file);
      boolean withTokens = file.role() == Role.MAIN;
      return file.language() == Language.JAVA
          ? judge(file, mine.java().parse(text, withTokens))
          : judge(file, mine.python().parse(text, withTokens));
    } catch (UnjudgeableException e) {
      return FileReport.notJudged(file.role(), e.problem());
    } catch (StackOverflowError e) {
      return failed(file, ProblemKind.TOO_DEEP, "nested deeper than the parser can follow");
    } catch (RuntimeException | LinkageError e) {
      return failed(
          file, ProblemKind.PARSER_FAILED, "the parser failed: " + e.getClass().getSimpleName());
    }
  }

  private static FileReport settings(SourceFile file) {
    var facts = FileFacts.NONE.with(PropertiesFile.facts(file.bytes()));
    return new FileReport(file.role(), Metrics.NONE, List.of(), List.of(), facts, List.of());
  }

  private static FileReport failed(SourceFile file, ProblemKind kind, String detail) {
    return FileReport.notJudged(file.role(), Problem.ofFile(kind, 0, detail));
  }

  private FileReport judge(SourceFile file, JavaFile parsed) {
    var flows = new Flows(() -> JavaCode.of(parsed, library::mentions), flowAnalysis);
    return judge(file, parsed, javaRules, parsed.outline(), parsed.text(), flows, parsed::facts);
  }

  private FileReport judge(SourceFile file, PythonFile parsed) {
    var flows = new Flows(() -> PythonCode.of(parsed), flowAnalysis);
    return judge(file, parsed, pythonRules, parsed.outline(), parsed.text(), flows, parsed::facts);
  }

  <T> FileReport judge(
      SourceFile file,
      T parsed,
      RuleSet<T> ownRules,
      Outline outline,
      TextFile text,
      Flows flows,
      Function<Role, FileFacts> facts) {
    Role role = GeneratedHeader.roleOf(text, file.role());
    var collector = new FindingCollector();
    textRules.check(text, file.language(), role, collector);
    outlineRules.check(outline, file.language(), role, collector);
    ownRules.check(parsed, file.language(), role, collector);
    collector.flowsFollow();
    flowRules.check(flows, file.language(), role, collector);
    var suppressions = CommentSuppressions.in(text, ruleIds);
    var problems = new ArrayList<>(collector.problems());
    problems.addAll(suppressions.problems());
    var gathered = repositoryFacts.of(role, text, outline, suppressions, facts);
    problems.addAll(gathered.problems());
    return new FileReport(
        role,
        metrics(outline, text),
        functions(outline),
        collector.findings(text.lines(), suppressions),
        role == Role.MAIN ? gathered.facts().with(flows.facts()) : gathered.facts(),
        problems);
  }

  private static Metrics metrics(Outline outline, TextFile text) {
    int types = 0;
    int functions = 0;
    int documentable = 0;
    int documented = 0;
    int annotatable = 0;
    int annotated = 0;
    for (Declaration declaration : outline.declarations()) {
      types += declaration.kind() == DeclarationKind.TYPE ? 1 : 0;
      functions += declaration.kind() == DeclarationKind.FUNCTION ? 1 : 0;
      if (declaration.is(Trait.OWES_DOC)) {
        documentable++;
        documented += declaration.is(Trait.DOCUMENTED) ? 1 : 0;
      }
      annotatable += declaration.annotatable();
      annotated += declaration.annotated();
    }
    return new Metrics(
        text.codeLines(),
        text.commentLines(),
        text.blankLines(),
        types,
        functions,
        documentable,
        documented,
        annotatable,
        annotated);
  }

  private static List<FunctionMetrics> functions(Outline outline) {
    return outline.all(DeclarationKind.FUNCTION).stream()
        .map(
            f ->
                new FunctionMetrics(
                    f.place(), f.codeLines(), f.parameters(), f.cyclomatic(), f.cognitive()))
        .toList();
  }

  @Override
  public void close() {
    deepStack.close();
  }
}
