package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.tidemark.analyzers.java.Identity;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import java.util.Collections;
import java.util.IdentityHashMap;

/** Reports generic types that are used without saying of what. */
@RuleInfo(
    id = "raw-type",
    category = Category.TYPING,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A generic type is used without its type arguments",
    why =
        "The compiler then checks nothing that goes in or comes out, and a wrong element shows only"
            + " as a ClassCastException somewhere else. Name the type arguments, or <?> where any"
            + " will do.",
    roles = {Role.MAIN, Role.TEST},
    examples =
        @Example(
            language = Language.JAVA,
            bad = "import java.util.List;\n\nclass A { List names; }\n",
            good = "import java.util.List;\n\nclass A { List<String> names; }\n"),
    limits =
        "Only types that are generic for certain are judged: those of the JDK that are seen in use"
            + " raw, by their import, and those that are declared in the same file. A type of the"
            + " same package that bears a name from java.lang or from a package imported with an"
            + " asterisk is mistaken for that. One finding for each statement, parameter or member."
            + " Let pass are parameters of overrides, which have to be raw if those of the base are,"
            + " and Class<List>, for there is no other class literal. What stands under @SuppressWarnings(\"rawtypes\") is not reported.",
    definition =
        "javac -Xlint:rawtypes (arrays, casts, instanceof and class literals are let pass)")
public final class RawType implements Rule<JavaFile> {
  @Override
  public void check(JavaFile file, Reporter reporter) {
    var types = new GenericTypes(file);
    var told = Collections.newSetFromMap(new IdentityHashMap<Node, Boolean>());
    for (ClassOrInterfaceType type : file.all(ClassOrInterfaceType.class)) {
      if (type.getTypeArguments().isEmpty()
          && types.include(type)
          && wantsArguments(type)
          && !isSuppressed(type)
          && isChosen(ownerOf(type))
          && told.add(ownerOf(type))) {
        String name = Clean.line(type.getNameWithScope(), 60);
        reporter.report(
            file.at(type), "\"" + name + "\" is generic and used without type arguments");
      }
    }
  }

  private static boolean wantsArguments(ClassOrInterfaceType type) {
    Node at = type;
    Node parent = at.getParentNode().orElseThrow();
    while (parent instanceof ArrayType) {
      at = parent;
      parent = at.getParentNode().orElseThrow();
    }
    if (parent instanceof ClassOrInterfaceType other) {
      return !other.getNameAsString().equals("Class")
          && other.getScope().filter(scope -> Identity.same(scope, type)).isEmpty();
    }
    return !(parent instanceof ArrayCreationExpr
        || parent instanceof CastExpr
        || parent instanceof InstanceOfExpr
        || parent instanceof PatternExpr
        || parent instanceof ClassExpr
        || parent instanceof TypeExpr);
  }

  private static Node ownerOf(Node type) {
    Node at = type;
    while (!(at instanceof Statement || at instanceof BodyDeclaration || at instanceof Parameter)) {
      at = at.getParentNode().orElseThrow();
    }
    return at;
  }

  // A parameter of an override must be raw if it is so in what is overridden.
  private static boolean isChosen(Node owner) {
    return !(owner instanceof Parameter
        && owner.getParentNode().orElse(null) instanceof MethodDeclaration method
        && method.isAnnotationPresent("Override"));
  }

  private static boolean isSuppressed(Node type) {
    for (Node at = type; at != null; at = at.getParentNode().orElse(null)) {
      if (at instanceof NodeWithAnnotations<?> annotated
          && annotated.getAnnotations().stream().anyMatch(RawType::suppresses)) {
        return true;
      }
    }
    return false;
  }

  private static boolean suppresses(AnnotationExpr annotation) {
    return annotation.getName().getIdentifier().equals("SuppressWarnings")
        && annotation.toString().contains("rawtypes");
  }
}
