package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds fields of documentation strings that do not fit the function around them. */
@Finds(dev.tidemark.analyzers.fault.StaleDoc.class)
public final class StaleDoc implements Rule<PythonFile> {
  private static final int MAX_NAME = 60;
  private static final Set<String> STUBS = Set.of("NotImplementedError", "NotImplemented");

  @Override
  public void check(PythonFile file, Reporter reporter) {
    file.all(StmtTy.FunctionDef.class).forEach(node -> check(node, file, reporter));
    file.all(StmtTy.AsyncFunctionDef.class).forEach(node -> check(node, file, reporter));
  }

  private static void check(SSTNode node, PythonFile file, Reporter reporter) {
    FunctionNode function = FunctionNode.of(node);
    if (function.body().isEmpty() || !Expressions.isDocumentation(function.body().get(0))) {
      return;
    }
    SourceRange range = function.body().get(0).getSourceRange();
    List<String> lines = file.text().lines().subList(range.startLine - 1, range.endLine);
    var doc = new DocFields(lines, range.startLine);
    if (!doc.parameters().isEmpty()) {
      checkParameters(node, function, doc, file, reporter);
    }
    if (doc.returnLine() > 0 && returnsNothing(node, function, file)) {
      reporter.report(
          place(doc.returnLine(), node, file),
          "a return value is documented, but \"%s\" returns nothing".formatted(name(function)));
    }
  }

  private static void checkParameters(
      SSTNode node, FunctionNode function, DocFields doc, PythonFile file, Reporter reporter) {
    Set<String> existing = names(file.allIn(node, ArgTy.class));
    boolean any = function.parameters().size() > function.namedParameters().size();
    var documented = new HashSet<String>();
    boolean stale = false;
    for (DocFields.Field field : doc.parameters()) {
      boolean typeLast = existing.contains(field.otherName());
      if (documented.add(typeLast ? field.otherName() : field.name())
          && !typeLast
          && !existing.contains(field.name())
          && !any) {
        stale = true;
        reporter.report(
            place(field.line(), node, file),
            "the parameter \"%s\" is documented, but \"%s\" has none of that name"
                .formatted(Clean.line(field.name(), MAX_NAME), name(function)));
      }
    }
    if (!stale) {
      reportMissing(node, function, documented, file, reporter);
    }
  }

  private static void reportMissing(
      SSTNode node,
      FunctionNode function,
      Set<String> documented,
      PythonFile file,
      Reporter reporter) {
    List<ArgTy> named = function.namedParameters();
    if (named.stream().noneMatch(parameter -> documented.contains(parameter.arg))) {
      return;
    }
    String doc = function.documentation();
    List<ArgTy> missing =
        named.stream()
            .filter(p -> !documented.contains(p.arg) && !p.arg.startsWith("_"))
            .filter(p -> !isReceiver(p, named, node, file) && !isNamed(p.arg, doc))
            .toList();
    if (!missing.isEmpty()) {
      String more = missing.size() == 1 ? "" : " and " + (missing.size() - 1) + " more";
      reporter.report(
          place(missing.get(0), node, file),
          "the documentation of \"%s\" leaves out the parameter \"%s\"%s, but names others"
              .formatted(name(function), Clean.line(missing.get(0).arg, MAX_NAME), more));
    }
  }

  // In code marks, or as an entry of a list or style that is not read.
  private static boolean isNamed(String parameter, String doc) {
    return doc.contains("`" + parameter + "`")
        || doc.contains("*" + parameter + "*")
        || doc.contains(" " + parameter + ":")
        || doc.contains(":" + parameter + ":")
        || doc.contains(" " + parameter + " -");
  }

  private static boolean isReceiver(
      ArgTy parameter, List<ArgTy> named, SSTNode function, PythonFile file) {
    return parameter == named.get(0) && file.parent(function) instanceof StmtTy.ClassDef;
  }

  // What stands inside of inner functions lets it pass too: they are often what is documented.
  private static boolean returnsNothing(SSTNode node, FunctionNode function, PythonFile file) {
    return function.decorators().isEmpty()
        && !function.body().stream().skip(1).allMatch(StaleDoc::isFiller)
        && file.allIn(node, StmtTy.Return.class).stream().allMatch(r -> r.value == null)
        && file.allIn(node, ExprTy.Yield.class).isEmpty()
        && file.allIn(node, ExprTy.YieldFrom.class).isEmpty()
        && file.allIn(node, StmtTy.Raise.class).stream()
            .noneMatch(r -> r.exc != null && STUBS.contains(Expressions.lastName(r.exc)));
  }

  private static boolean isFiller(StmtTy statement) {
    return statement instanceof StmtTy.Pass
        || statement instanceof StmtTy.Raise
        || (statement instanceof StmtTy.Expr only && only.value instanceof ExprTy.Constant);
  }

  private static Set<String> names(List<ArgTy> parameters) {
    return parameters.stream().map(parameter -> parameter.arg).collect(Collectors.toSet());
  }

  private static Place place(int line, SSTNode function, PythonFile file) {
    String text = file.text().lines().get(line - 1);
    int column = text.codePointCount(0, text.length() - text.stripLeading().length()) + 1;
    return new Place(line, column, line, file.at(function).symbol());
  }

  private static Place place(ArgTy parameter, SSTNode function, PythonFile file) {
    Place place = file.at(parameter);
    return new Place(place.line(), place.column(), place.line(), file.at(function).symbol());
  }

  private static String name(FunctionNode function) {
    return Clean.line(function.name(), MAX_NAME);
  }
}
