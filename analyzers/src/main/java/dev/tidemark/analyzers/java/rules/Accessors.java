package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.tidemark.analyzers.java.JavaFile;
import java.util.List;
import java.util.Set;

/** Methods that do no more than to hand out or take in data, as their names and shapes say. */
final class Accessors {
  private static final Set<String> OF_ANY_DATA =
      Set.of("clone", "compareTo", "equals", "hashCode", "toString");

  private Accessors() {}

  /** Whether it calls a getter without arguments or a setter with some. */
  static boolean isCall(MethodCallExpr call) {
    return isNamed(call.getNameAsString(), call.getArguments().size());
  }

  /** Whether it holds data: fewer than one in three of its methods do anything but that. */
  static boolean makeUp(TypeDeclaration<?> type, JavaFile file) {
    List<MethodDeclaration> methods = type.getMethods();
    long functional = methods.stream().filter(method -> !isDeclared(method, file)).count();
    return 3 * functional < methods.size();
  }

  private static boolean isDeclared(MethodDeclaration method, JavaFile file) {
    String name = method.getNameAsString();
    return OF_ANY_DATA.contains(name)
        || (file.cyclomatic(method) == 1 && isNamed(name, method.getParameters().size()));
  }

  private static boolean isNamed(String name, int arguments) {
    return arguments == 0 ? isWord("get", name) || isWord("is", name) : isWord("set", name);
  }

  private static boolean isWord(String word, String name) {
    return name.startsWith(word)
        && name.length() > word.length()
        && Character.isUpperCase(name.charAt(word.length()));
  }
}
