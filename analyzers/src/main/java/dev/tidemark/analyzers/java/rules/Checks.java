package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.JavaToken;
import com.github.javaparser.TokenTypes;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.tidemark.analyzers.java.JavaFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * From which methods of a file a check can be reached, as far as names tell. Methods of one name
 * are taken for one.
 */
final class Checks {
  private static final Pattern CHECKING =
      Pattern.compile(
          "assert|verif|check|expect|fail|validat|compar|ensure|requir|should|must|confirm|test"
              + "|await|throws|conform|^then|matches|equal",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HELPER =
      Pattern.compile(
          "test|verif|check|assert|expect|harness|helper|support|approv|rule$",
          Pattern.CASE_INSENSITIVE);

  /** What is statically imported from these only prepares a test. */
  private static final Pattern PREPARING =
      Pattern.compile(
          "(java|javax|org\\.mockito|org\\.hamcrest|org\\.easymock|com\\.google\\.common)\\..*");

  private static final Set<String> EXPECTING =
      Set.of("assertThrows", "assertThrowsExactly", "assertThatThrownBy", "expectThrows", "fail");

  /** What is run after each test. */
  private static final Set<String> AFTER_EACH = Set.of("After", "AfterEach", "AfterMethod");

  /** A comment that says what the test is about although nothing is checked. */
  private static final Pattern SAYS_WHY =
      Pattern.compile(
          "error|exception|throw|crash|fail|smoke|n't|not |nothing|ignor|deadlock|hang|leak|just "
              + "|make sure|ensure|verif|check|assert|should|must|npe|ok",
          Pattern.CASE_INSENSITIVE);

  private final Set<String> own = new HashSet<>();
  private final Set<String> imported;
  private final Map<String, List<String>> callers = new HashMap<>();
  private final Map<String, Set<String>> callees = new HashMap<>();
  private final Set<String> reaching = new HashSet<>();

  /** What is known to throw, for some test in the file expects it to. */
  private final Set<String> throwing = new HashSet<>();

  private final boolean afterEach;

  Checks(JavaFile file) {
    imported =
        file.unit().getImports().stream()
            .filter(ImportDeclaration::isStatic)
            .filter(each -> PREPARING.matcher(each.getNameAsString()).matches())
            .map(each -> each.getName().getIdentifier())
            .collect(Collectors.toSet());
    List<MethodDeclaration> methods = file.all(MethodDeclaration.class);
    methods.forEach(method -> own.add(method.getNameAsString()));
    List<ConstructorDeclaration> constructors = file.all(ConstructorDeclaration.class);
    constructors.forEach(constructor -> own.add(constructor.getNameAsString()));
    file.all(ClassOrInterfaceDeclaration.class).forEach(type -> own.add(type.getNameAsString()));
    methods.forEach(m -> m.getBody().ifPresent(body -> read(m, body)));
    constructors.forEach(c -> read(c, c.getBody()));
    methods.stream()
        .filter(Checks::expects)
        .forEach(m -> throwing.addAll(callees.getOrDefault(m.getNameAsString(), Set.of())));
    callees.values().stream()
        .filter(called -> called.stream().anyMatch(EXPECTING::contains))
        .forEach(throwing::addAll);
    spread();
    afterEach = methods.stream().anyMatch(m -> isAfterEach(m) && mayBeIn(m.getNameAsString()));
  }

  boolean mayBeIn(MethodDeclaration test) {
    String name = test.getNameAsString();
    return afterEach
        || mayBeIn(name)
        || callees.getOrDefault(name, Set.of()).stream().anyMatch(throwing::contains);
  }

  private boolean mayBeIn(String method) {
    return reaching.contains(method);
  }

  private static boolean expects(MethodDeclaration method) {
    return method.getAnnotations().stream()
        .anyMatch(a -> a.isNormalAnnotationExpr() && a.toString().contains("expected"));
  }

  private static boolean isAfterEach(MethodDeclaration method) {
    return method.getNameAsString().equals("tearDown")
        || method.getAnnotations().stream()
            .anyMatch(a -> AFTER_EACH.contains(a.getName().getIdentifier()));
  }

  // A type reaches what its members reach, for whoever makes an object of it.
  private void read(CallableDeclaration<?> function, BlockStmt body) {
    String name = function.getNameAsString();
    if (function.getParentNode().orElse(null) instanceof TypeDeclaration<?> type) {
      call(type.getNameAsString(), name);
    }
    if (CommentsBefore.say(SAYS_WHY, function)) {
      reaching.add(name);
    }
    var window = new Window();
    for (JavaToken token : body.getTokenRange().orElseThrow()) {
      if (TokenTypes.isComment(token.getKind())) {
        if (SAYS_WHY.matcher(token.getText()).find()) {
          reaching.add(name);
        }
      } else if (!TokenTypes.isWhitespace(token.getKind())) {
        window.move(token);
        read(name, window);
      }
    }
  }

  private void read(String function, Window window) {
    if (window.isCheck() || window.isInherited() || HELPER.matcher(window.owner()).find()) {
      reaching.add(function);
    }
    String callee = window.callee();
    if (callee.isEmpty()) {
      return;
    }
    callees.computeIfAbsent(function, name -> new HashSet<>()).add(callee);
    if (own.contains(callee)) {
      call(function, callee);
    }
    if (own.contains(callee) && window.isUnqualified()) {
      return;
    }
    if (CHECKING.matcher(callee).find() || (window.isUnqualified() && !imported.contains(callee))) {
      reaching.add(function);
    }
  }

  private void call(String caller, String callee) {
    callers.computeIfAbsent(callee, name -> new ArrayList<>()).add(caller);
  }

  private void spread() {
    var open = new ArrayDeque<>(reaching);
    while (!open.isEmpty()) {
      for (String caller : callers.getOrDefault(open.pop(), List.of())) {
        if (reaching.add(caller)) {
          open.add(caller);
        }
      }
    }
  }
}
