package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.text.secret.Secret;
import dev.tidemark.analyzers.text.secret.SecretName;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** A secret as a literal: known by its form, or by the name of what it is the value of. */
@Finds(dev.tidemark.analyzers.fault.HardcodedSecret.class)
public final class HardcodedSecret implements Rule<PythonFile> {
  private static final Set<String> TEST_LIBRARIES = Set.of("unittest", "pytest", "mock", "nose");

  @Override
  public void check(PythonFile file, Reporter reporter) {
    if (!Collections.disjoint(Imports.of(file).packages(), TEST_LIBRARIES)) {
      return;
    }
    Set<SSTNode> told = documentation(file);
    for (NamedText named : NamedText.in(file)) {
      if (SecretName.isForShow(named.name())
          || (named.name().equals("SECRET_KEY") && isForDevelopers(file))) {
        told.add(named.value());
        continue;
      }
      if (SecretName.isIn(named.name())) {
        text(named.value())
            .flatMap(text -> Secret.named(named.name(), text, named.use()))
            .ifPresent(secret -> report(named.value(), secret, told, file, reporter));
      }
    }
    for (ExprTy.Constant constant : file.all(ExprTy.Constant.class)) {
      text(constant)
          .flatMap(Secret::in)
          .ifPresent(secret -> report(constant, secret, told, file, reporter));
    }
  }

  // Settings that debug sign nothing that matters.
  private static boolean isForDevelopers(PythonFile file) {
    return file.all(StmtTy.Assign.class).stream()
        .anyMatch(
            assign -> Expressions.isName(assign.targets[0], "DEBUG") && Truth.isTrue(assign.value));
  }

  private static void report(
      ExprTy text, Secret secret, Set<SSTNode> told, PythonFile file, Reporter reporter) {
    Place place = file.at(text);
    if (told.add(text) && !SecretName.isForShow(place.symbol())) {
      reporter.report(place, secret.message());
    }
  }

  private static Set<SSTNode> documentation(PythonFile file) {
    Set<SSTNode> strings = Collections.newSetFromMap(new IdentityHashMap<>());
    file.all(StmtTy.Expr.class).forEach(statement -> strings.add(statement.value));
    return strings;
  }

  private static Optional<String> text(ExprTy value) {
    if (!(value instanceof ExprTy.Constant constant)) {
      return Optional.empty();
    }
    if (constant.value.kind == ConstantValue.Kind.BYTES) {
      return Optional.of(new String(constant.value.getBytes(), StandardCharsets.ISO_8859_1));
    }
    return constant.value.kind == ConstantValue.Kind.CODEPOINTS
        ? Optional.of(constant.value.getCodePoints().toJavaString())
        : Optional.empty();
  }
}
