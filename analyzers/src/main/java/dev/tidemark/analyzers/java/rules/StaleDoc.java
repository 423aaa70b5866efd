package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.type.TypeParameter;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.text.Comment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds Javadoc tags that do not fit the declaration below. */
@Finds(dev.tidemark.analyzers.fault.StaleDoc.class)
public final class StaleDoc implements Rule<JavaFile> {
  private static final int MAX_NAME = 60;

  /** Nobody throws these without a clause that says so. */
  private static final Set<String> CHECKED =
      Set.of(
          "ClassNotFoundException",
          "CloneNotSupportedException",
          "ExecutionException",
          "FileNotFoundException",
          "GeneralSecurityException",
          "IOException",
          "IllegalAccessException",
          "InstantiationException",
          "InterruptedException",
          "InvocationTargetException",
          "MalformedURLException",
          "NoSuchAlgorithmException",
          "NoSuchFieldException",
          "NoSuchMethodException",
          "SQLException",
          "URISyntaxException",
          "UnknownHostException",
          "UnsupportedEncodingException",
          "java.io.IOException",
          "java.sql.SQLException");

  @Override
  public void check(JavaFile file, Reporter reporter) {
    for (MethodDeclaration method : file.all(MethodDeclaration.class)) {
      check(method, method.getParameters(), method.getTypeParameters(), file, reporter);
    }
    for (ConstructorDeclaration made : file.all(ConstructorDeclaration.class)) {
      check(made, made.getParameters(), made.getTypeParameters(), file, reporter);
    }
    for (RecordDeclaration type : file.all(RecordDeclaration.class)) {
      check(type, type.getParameters(), type.getTypeParameters(), file, reporter);
    }
    for (ClassOrInterfaceDeclaration type : file.all(ClassOrInterfaceDeclaration.class)) {
      check(type, List.of(), type.getTypeParameters(), file, reporter);
    }
  }

  private static <N extends Node & NodeWithSimpleName<?>> void check(
      N node,
      List<Parameter> parameters,
      List<TypeParameter> types,
      JavaFile file,
      Reporter reporter) {
    Comment doc = file.javadocOf(node).orElse(null);
    if (doc == null || doc.text().indexOf('@') < 0) {
      return;
    }
    var names = new HashSet<String>();
    parameters.forEach(parameter -> names.add(parameter.getNameAsString()));
    types.forEach(type -> names.add('<' + type.getNameAsString() + '>'));
    String owner = Clean.line(node.getNameAsString(), MAX_NAME);
    String symbol = file.at(node).symbol();
    var documented = new HashSet<String>();
    boolean stale = false;
    for (JavadocTag tag : JavadocTag.in(doc)) {
      documented.add(tag.name().equals("param") ? tag.argument() : "");
      String fault = fault(tag, names, node);
      if (!fault.isEmpty()) {
        stale |= tag.name().equals("param");
        int column = columnOf(tag, doc, file);
        reporter.report(
            new Place(tag.line(), column, tag.line(), symbol),
            fault.formatted(Clean.line(tag.argument(), MAX_NAME), owner));
      }
    }
    if (!stale && !doc.text().contains("{@inheritDoc}")) {
      reportMissing(parameters, documented, doc.text(), owner, file, reporter);
    }
  }

  private static String fault(JavadocTag tag, Set<String> names, Node node) {
    return switch (tag.name()) {
      case "param" ->
          tag.hasName() && !names.contains(tag.argument())
              ? "the parameter \"%s\" is documented, but \"%s\" has none of that name"
              : "";
      case "return" ->
          hasNoValue(node) ? "a return value is documented, but \"%2$s\" returns nothing" : "";
      case "throws", "exception" ->
          CHECKED.contains(tag.argument()) && throwsNothing(node)
              ? "\"%s\" is documented, but \"%s\" has no throws clause"
              : "";
      default -> "";
    };
  }

  private static boolean hasNoValue(Node node) {
    return node instanceof ConstructorDeclaration
        || (node instanceof MethodDeclaration method && method.getType().isVoidType());
  }

  private static boolean throwsNothing(Node node) {
    return node instanceof CallableDeclaration<?> function
        && function.getThrownExceptions().isEmpty()
        && function.getAnnotationByName("SneakyThrows").isEmpty();
  }

  private static void reportMissing(
      List<Parameter> parameters,
      Set<String> documented,
      String doc,
      String owner,
      JavaFile file,
      Reporter reporter) {
    List<Parameter> missing =
        parameters.stream().filter(p -> !isNamed(p.getNameAsString(), documented, doc)).toList();
    if (!missing.isEmpty()
        && parameters.stream().anyMatch(p -> documented.contains(p.getNameAsString()))) {
      String name = Clean.line(missing.get(0).getNameAsString(), MAX_NAME);
      String more = missing.size() == 1 ? "" : " and " + (missing.size() - 1) + " more";
      reporter.report(
          file.at(missing.get(0).getName()),
          "the documentation of \"%s\" leaves out the parameter \"%s\"%s, but names others"
              .formatted(owner, name, more));
    }
  }

  private static boolean isNamed(String parameter, Set<String> documented, String doc) {
    return documented.contains(parameter)
        || doc.contains("{@code " + parameter + "}")
        || doc.contains("<code>" + parameter + "</code>");
  }

  private static int columnOf(JavadocTag tag, Comment doc, JavaFile file) {
    String text = file.text().lines().get(tag.line() - 1);
    int from = tag.line() == doc.line() ? doc.column() - 1 : 0;
    int at = Math.max(0, text.indexOf('@' + tag.name(), Math.min(from, text.length())));
    return text.codePointCount(0, at) + 1;
  }
}
