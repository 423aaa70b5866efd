package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.outline.Container;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds containers named for another one, and questions that are not answered by a boolean. */
@Finds(dev.tidemark.analyzers.fault.MisleadingName.class)
public final class MisleadingName implements Rule<JavaFile> {
  private static final Pattern QUESTION = Pattern.compile("(is|has)\\p{Lu}.*");
  private static final Set<String> PLAIN =
      Set.of("String", "Byte", "Character", "Short", "Integer", "Long", "Float", "Double");

  @Override
  public void check(JavaFile file, Reporter reporter) {
    var types = new GenericTypes(file);
    for (var variable : file.all(VariableDeclarator.class)) {
      checkContainer(
          variable, variable.getNameAsString(), variable.getType(), types, file, reporter);
    }
    for (var parameter : file.all(Parameter.class)) {
      if (!parameter.isVarArgs()) {
        String name = parameter.getNameAsString();
        checkContainer(parameter, name, parameter.getType(), types, file, reporter);
      }
    }
    for (var method : file.all(MethodDeclaration.class)) {
      boolean named = method.getParentNode().orElse(null) instanceof TypeDeclaration;
      if (named
          && QUESTION.matcher(method.getNameAsString()).matches()
          && !method.isAnnotationPresent("Override")
          && isNoAnswer(method.getType(), types)) {
        reporter.report(
            file.at(method),
            "\""
                + clean(method.getNameAsString())
                + "\" asks yes or no, and returns "
                + clean(method.getTypeAsString()));
      }
    }
  }

  private static void checkContainer(
      Node node, String name, Type type, GenericTypes types, JavaFile file, Reporter reporter) {
    // Java has no tuples: what is called one holds the values of a row, or the like.
    Optional<Container> named = Container.namedBy(name).filter(told -> told != Container.TUPLE);
    if (named.isPresent()
        && type instanceof ClassOrInterfaceType declared
        && types.include(declared)) {
      String actual = declared.getNameAsString();
      containerOf(actual)
          .filter(named.get()::isMisleadingFor)
          .ifPresent(
              container ->
                  reporter.report(
                      file.at(node),
                      "\""
                          + clean(name)
                          + "\" is called "
                          + named.get().words()
                          + ", but is a "
                          + actual));
    }
  }

  private static Optional<Container> containerOf(String type) {
    if (type.endsWith("Map") || type.equals("Hashtable") || type.equals("Dictionary")) {
      return Optional.of(Container.MAP);
    }
    if (type.endsWith("Set")) {
      return Optional.of(Container.SET);
    }
    boolean list = type.endsWith("List") || type.equals("Vector") || type.equals("Stack");
    return list ? Optional.of(Container.LIST) : Optional.empty();
  }

  private static boolean isNoAnswer(Type type, GenericTypes types) {
    if (type instanceof PrimitiveType primitive) {
      return primitive.getType() != PrimitiveType.Primitive.BOOLEAN;
    }
    return type instanceof ClassOrInterfaceType declared
        && !type.toString().contains("Boolean")
        && (PLAIN.contains(declared.getNameAsString())
            || (types.include(declared) && containerOf(declared.getNameAsString()).isPresent()));
  }

  private static String clean(String name) {
    return Clean.line(name, 60);
  }
}
