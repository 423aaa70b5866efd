package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.JavaToken;
import com.github.javaparser.TokenTypes;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds parameters of methods and constructors whose signature is the author's own choice. */
@Finds(dev.tidemark.analyzers.fault.UnusedParameter.class)
public final class UnusedParameter implements Rule<JavaFile> {
  @Override
  public void check(JavaFile file, Reporter reporter) {
    Set<String> referred =
        file.all(MethodReferenceExpr.class).stream()
            .map(MethodReferenceExpr::getIdentifier)
            .collect(Collectors.toSet());
    var shapes = new HashMap<String, Integer>();
    for (MethodDeclaration method : file.all(MethodDeclaration.class)) {
      shapes.merge(shape(method), 1, Integer::sum);
    }
    for (MethodDeclaration method : file.all(MethodDeclaration.class)) {
      if (method.getBody().isPresent()
          && !referred.contains(method.getNameAsString())
          && FreeSignature.has(method)
          && (method.getParameters().size() < 2 || shapes.get(shape(method)) == 1)) {
        check(method, method.getBody().get(), file, reporter);
      }
    }
    for (ConstructorDeclaration constructor : file.all(ConstructorDeclaration.class)) {
      if (FreeSignature.has(constructor)) {
        check(constructor, constructor.getBody(), file, reporter);
      }
    }
  }

  // Methods with one list of parameters are made to be called alike.
  private static String shape(MethodDeclaration method) {
    return method.getParameters().stream()
        .map(Parameter::getNameAsString)
        .collect(Collectors.joining(","));
  }

  private static void check(
      CallableDeclaration<?> function, BlockStmt body, JavaFile file, Reporter reporter) {
    var unread = new HashMap<String, Parameter>();
    for (Parameter parameter : function.getParameters()) {
      if (FreeSignature.isMeantToBeRead(parameter)) {
        unread.put(parameter.getNameAsString(), parameter);
      }
    }
    removeNamed(unread, body);
    if (unread.isEmpty() || FreeSignature.isExplained(function)) {
      return;
    }
    for (Parameter parameter : unread.values()) {
      reporter.report(
          file.at(parameter),
          "the parameter \""
              + Clean.line(parameter.getNameAsString(), 60)
              + "\" is never read in \""
              + Clean.line(function.getNameAsString(), 60)
              + "\"");
    }
  }

  // Any mention counts but that of a member of something else. Tokens lie flat, however deep the
  // tree is.
  private static void removeNamed(Map<String, Parameter> unread, BlockStmt body) {
    JavaToken before = null;
    for (JavaToken token : body.getTokenRange().orElseThrow()) {
      if (unread.isEmpty()) {
        return;
      }
      if (TokenTypes.isWhitespaceOrComment(token.getKind())) {
        if (FreeSignature.saysUnused(token.getText())) {
          unread.clear();
        }
        continue;
      }
      if (before == null || before.getKind() != JavaToken.Kind.DOT.getKind()) {
        unread.remove(token.getText());
      }
      before = token;
    }
  }
}
