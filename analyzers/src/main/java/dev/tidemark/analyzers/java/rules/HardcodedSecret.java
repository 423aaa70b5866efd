package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.text.secret.Secret;
import dev.tidemark.analyzers.text.secret.SecretName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A secret as a literal: known by its form, or by the name of what it is the value of. */
@Finds(dev.tidemark.analyzers.fault.HardcodedSecret.class)
public final class HardcodedSecret implements Rule<JavaFile> {
  private static final Pattern TEST_LIBRARY =
      Pattern.compile("(?:org\\.junit|org\\.testng|org\\.mockito|junit\\.framework)\\b.*");
  private static final Pattern SHOWN =
      Pattern.compile(".*(?:Test|Mock|Fake|Dummy|Example|Sample|Demo|Benchmark)(?:\\p{Lu}\\w*|s)?");

  @Override
  public void check(JavaFile file, Reporter reporter) {
    if (isForTests(file)) {
      return;
    }
    Set<Node> told = Collections.newSetFromMap(new IdentityHashMap<>());
    for (NamedText named : NamedText.in(file)) {
      if (SecretName.isForShow(named.name())) {
        tell(named.value(), told);
      }
      if (SecretName.isIn(named.name())) {
        Literals.text(named.value())
            .flatMap(text -> Secret.named(named.name(), text, named.use()))
            .ifPresent(secret -> report(named.value(), secret, told, file, reporter));
      }
    }
    for (Expression text : texts(file)) {
      if (!told.contains(text)) {
        Literals.text(text)
            .flatMap(Secret::in)
            .ifPresent(secret -> report(text, secret, told, file, reporter));
      }
    }
  }

  private static void report(
      Expression text, Secret secret, Set<Node> told, JavaFile file, Reporter reporter) {
    Place place = file.at(text);
    if (tell(text, told) && !SecretName.isForShow(place.symbol())) {
      reporter.report(place, secret.message());
    }
  }

  private static boolean tell(Expression text, Set<Node> told) {
    boolean fresh = told.add(text);
    if (text.isBinaryExpr() || text.isMethodCallExpr()) {
      text.walk(Expression.class, told::add);
    }
    return fresh;
  }

  // Those put together first, so that their parts are told of once.
  private static List<Expression> texts(JavaFile file) {
    var texts = new ArrayList<Expression>();
    file.all(BinaryExpr.class).stream().filter(TextParts::isWhole).forEach(texts::add);
    texts.addAll(file.all(StringLiteralExpr.class));
    texts.addAll(file.all(TextBlockLiteralExpr.class));
    return texts;
  }

  private static boolean isForTests(JavaFile file) {
    return file.unit().getImports().stream()
            .anyMatch(imported -> TEST_LIBRARY.matcher(imported.getNameAsString()).matches())
        || file.unit().getTypes().stream()
            .anyMatch(type -> SHOWN.matcher(type.getNameAsString()).matches());
  }
}
