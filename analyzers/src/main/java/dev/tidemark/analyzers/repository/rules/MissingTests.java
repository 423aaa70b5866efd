package dev.tidemark.analyzers.repository.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.repository.RepositoryFile;
import dev.tidemark.analyzers.repository.RepositoryReporter;
import dev.tidemark.analyzers.repository.RepositoryRule;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.Threshold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reports modules that no test knows of. */
@RuleInfo(
    id = "missing-tests",
    category = Category.TESTS,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A module has code and no test names anything in it",
    why =
        "Nothing notices when its code stops doing what it should. Write a test of what the module"
            + " promises to others first.",
    thresholds =
        @Threshold(
            name = "min-code-lines",
            value = 200,
            meaning = "lines of code that a module must have to need tests of its own"),
    roles = Role.MAIN,
    examples = {
      @Example(
          language = Language.JAVA,
          bad = "public class Account { void spend(long cents) { balance -= cents; } }\n",
          good = "class AccountTest { @Test void spends() { new Account().spend(1); } }\n"),
      @Example(
          language = Language.PYTHON,
          bad = "def spend(cents):\n    return balance - cents\n",
          good = "from account import spend\n\ndef test_spend():\n    assert spend(1) == 0\n")
    },
    limits =
        "The whole module is judged, and the finding stands on its largest file: the examples show"
            + " one file of it, reported if no test in the repository is like the second. A module"
            + " that holds a test of its own is not reported, whatever that test names, and neither is"
            + " a Python one with examples to run (doctest) in any of its files. Other tests name"
            + " code by importing it, in Java also by standing in its package, in Python also by a"
            + " string with its dotted name or path. What tests reach through a server or a command"
            + " line, or from another repository, is not seen. Folders of examples, documentation,"
            + " settings, benchmarks and tools need no tests, nor do build scripts and Python scripts outside"
            + " of any package. Not judged where a test could not be parsed, where not all files"
            + " were listed, or where tests are written in Groovy, Kotlin or Scala.")
public final class MissingTests implements RepositoryRule {
  private static final int MAX_NAME = 120;
  private static final Pattern NEEDS_NONE =
      Pattern.compile(
          "(?i)(.*/)?((examples?|samples?|demos?|docs?|documentation|tutorials?|benchmarks?|perf|jmh"
              + "|tools?|scripts?|settings|buildsrc|it)"
              + "|.*[-_.](it|(micro-?)?bench|examples?|samples?|demos?|benchmarks?|testing|tests?|test[-_]?(utils?|support|kit)))(/.*)?");

  private static final Set<String> BUILD_SCRIPTS = Set.of("setup.py", "noxfile.py", "conf.py");
  private static final Set<String> TEST_NAMES = Set.of("test.py", "tests.py");
  private static final String ROOT = ".";

  @Override
  public String missedInPart() {
    return "whether a test names this code shows in the whole repository only";
  }

  @Override
  public boolean needsWhole() {
    return true;
  }

  @Override
  public void check(List<RepositoryFile> files, RepositoryReporter reporter) {
    List<RepositoryFile> tests = files.stream().filter(f -> f.role() == Role.TEST).toList();
    for (Language language : Language.OF_CODE) {
      var modules = new TreeMap<String, List<RepositoryFile>>();
      Set<String> tested = namedBy(tests, language, files);
      for (RepositoryFile file : files) {
        if (file.language() == language) {
          if (file.role() == Role.TEST || holdsTests(file)) {
            tested.add(file.module());
          } else if (file.role() == Role.MAIN && !isScript(file)) {
            modules.computeIfAbsent(file.module(), name -> new ArrayList<>()).add(file);
          }
        }
      }
      modules.forEach((name, code) -> judge(name, code, tested, tests, reporter));
    }
  }

  // In Python, what lies in no package and no project of its own are scripts.
  private static boolean isScript(RepositoryFile file) {
    return BUILD_SCRIPTS.contains(name(file))
        || (file.language() == Language.PYTHON && file.module().equals(ROOT));
  }

  private static boolean holdsTests(RepositoryFile file) {
    return TEST_NAMES.contains(name(file)) || file.facts().mentions().contains(FileFacts.DOCTEST);
  }

  private static String name(RepositoryFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  private static Set<String> namedBy(
      List<RepositoryFile> tests, Language language, List<RepositoryFile> files) {
    var names = language == Language.JAVA ? new JavaNames(files) : new PythonNames(files);
    var modules = new HashSet<String>();
    for (RepositoryFile test : tests) {
      if (test.language() == language) {
        names.namedIn(test).forEach(file -> modules.add(file.module()));
      }
    }
    return modules;
  }

  private void judge(
      String module,
      List<RepositoryFile> code,
      Set<String> tested,
      List<RepositoryFile> tests,
      RepositoryReporter reporter) {
    int lines = code.stream().mapToInt(RepositoryFile::codeLines).sum();
    if (lines < reporter.threshold("min-code-lines")
        || tested.contains(module)
        || NEEDS_NONE.matcher(module).matches()) {
      return;
    }
    RepositoryFile largest =
        code.stream().max(Comparator.comparingInt(RepositoryFile::codeLines)).orElseThrow();
    String quoted = "\"" + Clean.line(module, MAX_NAME) + "\"";
    if (!reporter.whole()) {
      reporter.notJudged(largest, missedInPart());
    } else if (hasUnread(tests, largest.language())) {
      reporter.notJudged(largest, "a test that could not be read may name the module " + quoted);
    } else {
      reporter.report(
          largest,
          new Place(1, 1, 1, ""),
          "no test in this repository names anything in the module %s: %s of %s code"
              .formatted(quoted, counted(lines, "line"), language(largest)),
          module,
          List.of());
    }
  }

  private static boolean hasUnread(List<RepositoryFile> tests, Language language) {
    return tests.stream().anyMatch(test -> !test.judged() && test.language() == language);
  }

  private static String language(RepositoryFile file) {
    return Map.of(Language.JAVA, "Java", Language.PYTHON, "Python").get(file.language());
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
