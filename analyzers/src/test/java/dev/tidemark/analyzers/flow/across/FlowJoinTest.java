package dev.tidemark.analyzers.flow.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tidemark.analyzers.Analyzers;
import dev.tidemark.analyzers.RepositoryAnalysis;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.FlowStep;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.repository.RepositoryFile;
import dev.tidemark.analyzers.repository.RepositoryFinding;
import dev.tidemark.analyzers.repository.RepositoryReport;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.rule.RuleSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each flow beside its safe twin, which differs in one thing. */
class FlowJoinTest {
  private static final RuleSettings ALL_FLOWS =
      new RuleSettings(
          RuleCatalogue.SHIPPED.flows().stream()
              .map(rule -> RuleSpec.infoOf(rule).id())
              .collect(Collectors.toMap(id -> id, id -> true)),
          Map.of());

  private static final Analyzers ANALYZERS = new Analyzers(RuleCatalogue.SHIPPED, ALL_FLOWS);
  private static final RepositoryAnalysis TOGETHER =
      new RepositoryAnalysis(RuleCatalogue.SHIPPED, ALL_FLOWS, rule -> false);

  private static final String PAGE =
      """
      package app;
      import java.sql.Connection;
      import javax.servlet.http.HttpServlet;
      import javax.servlet.http.HttpServletRequest;
      import javax.servlet.http.HttpServletResponse;
      class Page extends HttpServlet {
        private Connection db;
        private Service service;
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
          %s
        }
      }
      """;
  private static final String QUERY =
      "db.createStatement().executeQuery(\"select * from t where id = '\" + id + \"'\");";
  private static final int LINE = 10;

  private static final String STORE =
      """
      import sqlite3


      def find(ident):
          db = sqlite3.connect("x")
          return db.execute("select * from t where id = '" + ident + "'").fetchall()


      class Store:
          def __init__(self, db):
              self.db = sqlite3.connect(db)

          def find(self, ident):
              return self.db.execute("select * from t where id = '" + ident + "'").fetchall()

          def count(self, ident):
              return self.db.execute("select count(*) from t where id = ?", (ident,)).fetchall()
      """;
  private static final String VIEW =
      """
      from flask import Flask, request
      %s

      app = Flask(__name__)


      @app.route("/")
      def page():
          ident = request.args["id"]
          %s
          return "done"
      """;

  @AfterAll
  static void close() {
    ANALYZERS.close();
  }

  /** A path, then its text, and so on. */
  private static RepositoryReport report(String... files) {
    var read = new ArrayList<RepositoryFile>();
    for (int i = 0; i < files.length; i += 2) {
      String path = files[i];
      Language language =
          path.endsWith(".java")
              ? Language.JAVA
              : path.endsWith(".py") ? Language.PYTHON : Language.PROPERTIES;
      byte[] bytes = files[i + 1].getBytes(StandardCharsets.UTF_8);
      var report = ANALYZERS.analyze(new SourceFile(bytes, language, Role.MAIN));
      assertThat(report.problems()).isEmpty();
      assertThat(report.findings()).noneMatch(finding -> !finding.flow().isEmpty());
      read.add(RepositoryFile.of(path, ".", language, Role.MAIN, report));
    }
    RepositoryReport report = TOGETHER.analyze(read, true);
    assertThat(report.problems()).isEmpty();
    return report;
  }

  private static List<String> found(String... files) {
    return report(files).findings().stream()
        .map(each -> each.path() + ":" + line(each) + " " + each.finding().rule())
        .toList();
  }

  private static int line(RepositoryFinding finding) {
    return finding.finding().place().line();
  }

  private static String page(String body) {
    return PAGE.formatted(body.replace("\n", " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return text;",
        "return text.trim().toLowerCase();",
        "return text == null ? \"\" : text;",
        "return \"%\" + text + \"%\";",
        "return other(text);"
      })
  void whatAHelperGivesBackIsWhatItWasGiven(String body) {
    String helper =
        """
        package app;
        class Text {
          static String of(String text) { %s }
          private static String other(String text) { return text; }
        }
        """
            .formatted(body);
    String page = page("String id = Text.of(request.getParameter(\"id\")); " + QUERY);
    assertThat(found("src/app/Page.java", page, "src/app/Text.java", helper))
        .containsExactly("src/app/Page.java:" + LINE + " sql-injection");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return \"\";",
        "return String.valueOf(Integer.parseInt(text));",
        "return text.isEmpty() ? \"a\" : \"b\";",
        "return java.util.UUID.fromString(text).toString();"
      })
  void whatAHelperMakesHarmlessIsHarmless(String body) {
    String helper =
        "package app;\nclass Text {\n  static String of(String text) { %s }\n}\n".formatted(body);
    String page = page("String id = Text.of(request.getParameter(\"id\")); " + QUERY);
    assertThat(found("src/app/Page.java", page, "src/app/Text.java", helper)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'\"a\", text', false", "'text, \"a\"', true"})
  void onlyWhatIsGivenBackMatters(String arguments, boolean isFound) {
    String helper =
        "package app;\nclass Text {\n  static String first(String a, String b) { return a; }\n}\n";
    String page =
        page(
            "String text = request.getParameter(\"id\"); String id = Text.first(%s); "
                    .formatted(arguments)
                + QUERY);
    assertThat(found("src/app/Page.java", page, "src/app/Text.java", helper))
        .hasSize(isFound ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"request.getParameter(\"id\"), true", "request.getMethod().length() + \"\", false"})
  void aSourceIsReadInAnotherClass(String source, boolean isFound) {
    String input =
        """
        package app;
        import javax.servlet.http.HttpServletRequest;
        class Input {
          static String id(HttpServletRequest request) { return %s; }
        }
        """
            .formatted(source);
    List<String> found =
        found(
            "src/app/Input.java",
            input,
            "src/app/Page.java",
            page("String id = Input.id(request); " + QUERY));
    if (isFound) {
      assertThat(found).containsExactly("src/app/Page.java:" + LINE + " sql-injection");
    } else {
      assertThat(found).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aValueGoesFromPageToServiceToStore(boolean isFound) {
    String service =
        "package app;\ninterface Service {\n  Object find(String id) throws Exception;\n}\n";
    String implementation =
        """
        package app;
        class PlainService implements Service {
          private final Store store = new Store();
          @Override
          public Object find(String id) throws Exception { return store.find(%s); }
        }
        """
            .formatted(isFound ? "id" : "\"1\"");
    String store =
        """
        package app;
        import java.sql.Connection;
        class Store {
          private Connection db;
          Object find(String id) throws Exception {
            return db.createStatement().executeQuery("select * from t where id = '" + id + "'");
          }
        }
        """;
    RepositoryReport report =
        report(
            "src/app/Page.java",
            page("service.find(request.getParameter(\"id\"));"),
            "src/app/PlainService.java",
            implementation,
            "src/app/Service.java",
            service,
            "src/app/Store.java",
            store);
    assertThat(report.findings()).hasSize(isFound ? 1 : 0);
    if (isFound) {
      Finding finding = report.findings().get(0).finding();
      assertThat(report.findings().get(0).path()).isEqualTo("src/app/Store.java");
      assertThat(finding.place().line()).isEqualTo(6);
      assertThat(finding.flow()).extracting(FlowStep::path).startsWith("src/app/Page.java");
      assertThat(finding.flow()).extracting(FlowStep::path).endsWith("src/app/Store.java");
      assertThat(finding.flow()).extracting(FlowStep::line).startsWith(LINE).endsWith(6);
      assertThat(finding.message()).contains("read on line " + LINE + " of another file");
    }
  }

  @ParameterizedTest
  @CsvSource({"MD5, 1", "SHA-256, 0"})
  void aConstantOfAnotherClassIsWhatItSays(String algorithm, int findings) {
    String names =
        "package app;\nclass Names {\n  static String hash() { return \"%s\"; }\n}\n"
            .formatted(algorithm);
    String page = page("java.security.MessageDigest.getInstance(Names.hash());");
    RepositoryReport report = report("src/app/Names.java", names, "src/app/Page.java", page);
    assertThat(report.findings()).hasSize(findings);
    assertThat(report.findings())
        .allSatisfy(
            each ->
                assertThat(each.finding().flow())
                    .extracting(FlowStep::path, FlowStep::line, FlowStep::text)
                    .containsExactly(
                        tuple("src/app/Names.java", 3, "is given back here"),
                        tuple("src/app/Page.java", LINE, "is used here")));
  }

  @ParameterizedTest
  @CsvSource({
    "hash.name=MD5, 1",
    "hash.name=SHA-256, 0",
    "hash.other=MD5, 0",
    "#hash.name=MD5, 0",
    "hash.name : sha1, 1",
  })
  void aFileOfPropertiesAnswersWhatCodeReads(String line, int findings) {
    String page =
        page(
            """
            java.util.Properties all = new java.util.Properties();
            all.load(getClass().getResourceAsStream("/app.properties"));
            java.security.MessageDigest.getInstance(all.getProperty("hash.name", "SHA-512"));
            """);
    RepositoryReport report =
        report("src/app/Page.java", page, "src/app.properties", "x=y\n" + line + "\n");
    assertThat(report.findings()).hasSize(findings);
    assertThat(report.findings())
        .allSatisfy(
            each ->
                assertThat(each.finding().flow().get(0))
                    .isEqualTo(new FlowStep("src/app.properties", 2, "is set here")));
  }

  @ParameterizedTest
  @CsvSource({
    "from .store import find, find(ident), 6",
    "from app.store import find, find(ident), 6",
    "from app.store import find as look, look(ident), 6",
    "from app import store, store.find(ident), 6",
    "import app.store, app.store.find(ident), 6",
    "from . import store, store.find(ident), 6",
    "from .store import Store, Store('x').find(ident), 14",
  })
  void aModuleIsFoundByWhateverNameItIsImported(String imported, String call, int line) {
    String view = VIEW.formatted(imported, call);
    assertThat(found("app/store.py", STORE, "app/view.py", view))
        .containsExactly("app/store.py:" + line + " sql-injection");
  }

  @ParameterizedTest
  @CsvSource({
    "from .store import find, find(str(len(ident)))",
    "from .store import find, find(\"1\")",
    "from .store import Store, Store('x').count(ident)",
    "from elsewhere import find, find(ident)",
  })
  void aModuleThatIsGivenNothingToFearDoesNoHarm(String imported, String call) {
    assertThat(found("app/store.py", STORE, "app/view.py", VIEW.formatted(imported, call)))
        .isEmpty();
  }

  @Test
  void filesThatCallEachOtherComeToAnEnd() {
    String one =
        """
        package app;
        class One {
          static String of(String text, int n) { return n == 0 ? text : Two.of(text + n, n - 1); }
        }
        """;
    String page = page("String id = One.of(request.getParameter(\"id\"), 9); " + QUERY);
    String other = one.replace("One", "Three").replace("Two", "One").replace("Three", "Two");
    assertThat(found("src/app/One.java", one, "src/app/Page.java", page, "src/app/Two.java", other))
        .containsExactly("src/app/Page.java:" + LINE + " sql-injection");
  }

  @Test
  void aFindingThatACommentSuppressesIsToldAsSuch() {
    String helper =
        "package app;\nclass Text {\n  static String of(String text) { return text; }\n}\n";
    String page =
        page("String id = Text.of(request.getParameter(\"id\")); " + QUERY)
            .replace(QUERY, QUERY + " // tidemark:ignore sql-injection -- a test of ours");
    List<RepositoryFinding> findings =
        report("src/app/Page.java", page, "src/app/Text.java", helper).findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).finding().suppressed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"String,true", "java.io.File,false"})
  void ofSeveralMethodsWithAsManyParametersTheOneThatTakesTextsIsMeant(String type, boolean told) {
    String disk =
        """
        package app;
        import java.io.FileReader;
        class Disk {
          static Object read(%s file) throws Exception { return new FileReader(file); }
          static Object read(java.io.Reader from) { return from.toString(); }
        }
        """
            .formatted(type);
    String page = page("Disk.read(request.getParameter(\"name\"));");
    assertThat(found("src/app/Disk.java", disk, "src/app/Page.java", page)).hasSize(told ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"delete,true", "exists,false"})
  void aPathThatIsOnlyAskedAfterElsewhereIsNoFinding(String method, boolean told) {
    String disk =
        """
        package app;
        class Disk {
          static boolean ask(String name) { return new java.io.File("/srv/" + name).%s(); }
        }
        """
            .formatted(method);
    String page = page("Disk.ask(request.getParameter(\"name\"));");
    assertThat(found("src/app/Disk.java", disk, "src/app/Page.java", page)).hasSize(told ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"named,true", "findByName,false"})
  void whatAnObjectOfAnotherFileFindsByAValueDoesNotHoldIt(String method, boolean told) {
    String text = "service.%s(request.getParameter(\"id\"))".formatted(method);
    String page = page("String id = %s.text(); ".formatted(text) + QUERY);
    assertThat(
            found("src/app/Page.java", page, "src/app/Other.java", "package app; class Other { }"))
        .hasSize(told ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"Escape.sqlLiteral,false", "Escape.html,true"})
  void whatAnEscapeOfAnotherFileIsForItsNameTells(String method, boolean told) {
    String text = "org.texts.%s(request.getParameter(\"id\"))".formatted(method);
    String page = page("String id = %s; ".formatted(text) + QUERY);
    assertThat(
            found("src/app/Page.java", page, "src/app/Other.java", "package app; class Other { }"))
        .hasSize(told ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"request.getParameter(\"q\"),true", "request.getInputStream(),false"})
  void whatIsMadeOfAStreamIsNoPage(String content, boolean told) {
    String page = page("response.getWriter().write(service.answer(%s));".formatted(content));
    assertThat(
            found("src/app/Page.java", page, "src/app/Other.java", "package app; class Other { }"))
        .hasSize(told ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofAnObjectWithSeveralPropertiesNobodyKnowsWhichIsUsed(boolean several) {
    String store =
        """
        package app;
        class Store {
          void read(Order order) throws Exception { new java.io.FileReader(order.getFile()); }
        }
        """;
    String set =
        "order.setName(request.getParameter(\"n\")); "
            + (several ? "order.setKind(\"plain\"); " : "");
    String page = page("Order order = new Order(); " + set + "new Store().read(order);");
    assertThat(found("src/app/Page.java", page, "src/app/Store.java", store))
        .hasSize(several ? 0 : 1);
  }

  @Test
  void annotationsAreKnownAmongSeveralPackagesThatAreImportedWhole() {
    String page =
        """
        package app;
        import java.sql.*;
        import org.springframework.web.bind.annotation.*;
        class Page {
          private Connection db;
          void show(@RequestParam String id) throws SQLException {
            Finder.find(db, id);
          }
        }
        """;
    String finder =
        """
        package app;
        import java.sql.*;
        import java.util.*;
        class Finder {
          static void find(Connection db, String id) throws SQLException {
            db.createStatement().executeQuery("select 1 from t where id = " + id);
          }
        }
        """;
    assertThat(found("src/app/Finder.java", finder, "src/app/Page.java", page))
        .containsExactly("src/app/Finder.java:6 sql-injection");
  }

  @Test
  void filesWithoutSourcesAreNotJoined() {
    String helper =
        "package app;\nclass Text {\n  static String of(String text) { return text; }\n}\n";
    assertThat(found("src/app/Page.java", page("Text.of(\"1\");"), "src/app/Text.java", helper))
        .isEmpty();
  }
}
