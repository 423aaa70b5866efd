package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds tests, of JUnit and of TestNG, from which no way leads to a check. */
@Finds(dev.tidemark.analyzers.fault.TestWithoutAssertion.class)
public final class TestWithoutAssertion implements Rule<JavaFile> {
  private static final Set<String> TESTS =
      Set.of("Test", "ParameterizedTest", "RepeatedTest", "Theory");
  private static final Set<String> EXEMPTING =
      Set.of("Disabled", "Ignore", "Timeout", "TestFactory", "Benchmark");
  private static final Set<String> SAMPLE_ACTIONS = Set.of("System", "Thread", "return");
  private static final Pattern EXPECTATION = Pattern.compile("expected.*|timeout|enabled");

  private static final Pattern NAMED_FOR_IT =
      Pattern.compile(
          "error|exception|throw|crash|fail|smoke|doesnt|doesnot|donot|noop|nothing|ignor|deadlock"
              + "|hang|leak|benchmark|perf|stress|coverage|sanity|compil|contextload|valid|allow"
              + "|accept|ableto|construct|nop|close|succe|broken|works|infinite|silent|null"
              + "|noop|generate",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void check(JavaFile file, Reporter reporter) {
    Checks checks = null;
    for (MethodDeclaration method : file.all(MethodDeclaration.class)) {
      if (method.getBody().filter(body -> !isSample(body)).isEmpty()
          || !isTest(method)
          || NAMED_FOR_IT.matcher(file.at(method).symbol()).find()) {
        continue;
      }
      if (checks == null) {
        checks = new Checks(file);
      }
      if (!checks.mayBeIn(method)) {
        reporter.report(
            file.at(method.getName()),
            "the test \""
                + Clean.line(method.getNameAsString(), 60)
                + "\" checks nothing, nor does anything that it calls in this file");
      }
    }
  }

  // Nothing is tested either: others run it to see what a test run looks like.
  private static boolean isSample(BlockStmt body) {
    return body.getStatements().stream()
        .map(statement -> statement.getTokenRange().orElseThrow().getBegin().getText())
        .allMatch(SAMPLE_ACTIONS::contains);
  }

  private static boolean isTest(MethodDeclaration method) {
    boolean annotated = false;
    for (AnnotationExpr annotation : method.getAnnotations()) {
      String name = annotation.getName().getIdentifier();
      if (EXEMPTING.contains(name) || expects(annotation)) {
        return false;
      }
      annotated |= TESTS.contains(name);
    }
    return annotated || isOfTestCase(method);
  }

  private static boolean expects(AnnotationExpr annotation) {
    return annotation instanceof NormalAnnotationExpr test
        && test.getPairs().stream()
            .anyMatch(pair -> EXPECTATION.matcher(pair.getNameAsString()).matches());
  }

  private static boolean isOfTestCase(MethodDeclaration method) {
    return method.isPublic()
        && method.getNameAsString().startsWith("test")
        && method.getParameters().isEmpty()
        && method.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration type
        && type.getExtendedTypes().stream().anyMatch(t -> t.getNameAsString().endsWith("TestCase"));
  }
}
