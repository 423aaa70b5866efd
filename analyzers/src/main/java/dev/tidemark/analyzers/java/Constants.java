package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.type.Type;
import java.util.Set;
import java.util.regex.Pattern;

/** Which fields are constants. */
final class Constants {
  private static final Pattern CONSTANT_NAME = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{Nd}_$]*");
  private static final Set<String> IMMUTABLE =
      Set.of(
          "String",
          "Boolean",
          "Byte",
          "Character",
          "Short",
          "Integer",
          "Long",
          "Float",
          "Double",
          "BigInteger",
          "BigDecimal",
          "Charset",
          "Duration",
          "Pattern");

  private Constants() {}

  /**
   * Whether it is static, final, and either of a type known to be immutable or written as constants
   * are: only the author knows whether an object of another type ever changes.
   */
  static boolean isConstant(FieldDeclaration field, VariableDeclarator variable) {
    boolean inInterface =
        field.getParentNode().orElse(null) instanceof TypeDeclaration<?> type
            && Visibility.isInterface(type);
    boolean unchanging = inInterface || (field.isStatic() && field.isFinal());
    return unchanging
        && (isImmutable(variable.getType())
            || CONSTANT_NAME.matcher(variable.getNameAsString()).matches());
  }

  private static boolean isImmutable(Type type) {
    return type.isPrimitiveType()
        || (type.isClassOrInterfaceType()
            && IMMUTABLE.contains(type.asClassOrInterfaceType().getNameAsString()));
  }
}
