package dev.tidemark.analyzers.repository.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.ClassFacts;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.MethodFacts;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.repository.RelatedPlace;
import dev.tidemark.analyzers.repository.RepositoryFile;
import dev.tidemark.analyzers.repository.RepositoryReporter;
import dev.tidemark.analyzers.repository.RepositoryRule;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.RuleInfo;
import java.util.List;

/** Reports methods that cannot be called as the method they override. */
@RuleInfo(
    id = "inconsistent-override",
    category = Category.SIGNATURES,
    severity = Severity.WARNING,
    revision = 1,
    per = Per.FUNCTIONS,
    summary = "A method cannot be called as the one it overrides",
    why =
        "Whoever holds an object by its base class calls it by the base's signature: a parameter"
            + " that is missing, extra or renamed makes that call fail, and only for this class."
            + " Give both the same parameters.",
    roles = Role.MAIN,
    examples =
        @Example(
            language = Language.PYTHON,
            bad =
                """
                class Store:
                    def put(self, key, value):
                        raise NotImplementedError

                class DiskStore(Store):
                    def put(self, name, value):
                        self.files[name] = value
                """,
            good =
                """
                class Store:
                    def put(self, key, value):
                        raise NotImplementedError

                class DiskStore(Store):
                    def put(self, key, value, sync=False):
                        self.files[key] = value
                """),
    limits =
        "Only base classes in the same repository are known, by name and import: what is assigned,"
            + " made by a call, or found under two equal paths is not followed. Each method is held"
            + " against the nearest base class that has it. Constructors and names with two leading"
            + " underscores may differ. Where one of the two takes *args or **kwargs, what these may"
            + " stand for is let pass; so are parameters whose names begin with an underscore. Other"
            + " decorators than property and overload are taken to leave a signature alone. In"
            + " Java the compiler sees to all but names, and nothing calls by name.",
    definition = "pylint's arguments-differ (W0221) and arguments-renamed (W0237)")
public final class InconsistentOverride implements RepositoryRule {
  private static final int MAX_NAME = 60;
  private static final int MAX_PATH = 200;

  @Override
  public String missedInPart() {
    return "base classes in files that were not read were not looked at";
  }

  @Override
  public void check(List<RepositoryFile> files, RepositoryReporter reporter) {
    var classes = new PythonClasses(files);
    for (RepositoryFile file : files) {
      for (ClassFacts type : file.facts().classes()) {
        List<PythonClasses.Found> ancestors =
            type.bases().isEmpty() || type.methods().isEmpty()
                ? List.of()
                : classes.ancestors(file, type);
        for (MethodFacts method : type.methods()) {
          check(file, type, method, ancestors, reporter);
        }
      }
    }
  }

  private static void check(
      RepositoryFile file,
      ClassFacts type,
      MethodFacts method,
      List<PythonClasses.Found> ancestors,
      RepositoryReporter reporter) {
    for (PythonClasses.Found ancestor : ancestors) {
      MethodFacts base = ancestor.method(method.name());
      if (base != null) {
        String difference = new MethodPair(base, method).difference();
        if (!difference.isEmpty()) {
          report(file, type, method, ancestor, base, difference, reporter);
        }
        return;
      }
    }
  }

  private static void report(
      RepositoryFile file,
      ClassFacts type,
      MethodFacts method,
      PythonClasses.Found ancestor,
      MethodFacts base,
      String difference,
      RepositoryReporter reporter) {
    String basePath = ancestor.file().path();
    String message =
        "\"%s\" %s of \"%s\" at %s:%d, which it overrides"
            .formatted(
                Clean.line(method.name(), MAX_NAME),
                difference,
                Clean.line(ancestor.type().symbol() + "." + base.name(), 2 * MAX_NAME),
                Clean.line(basePath, MAX_PATH),
                base.line());
    String symbol = type.symbol() + "." + method.name();
    reporter.report(
        file,
        new Place(method.line(), method.column(), method.endLine(), symbol),
        message,
        symbol,
        List.of(new RelatedPlace(basePath, base.line(), base.endLine())));
  }
}
