package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.outline.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the declarations of a file off its index. */
final class JavaOutline {
  private static final Comparator<Declaration> IN_TEXT =
      Comparator.<Declaration>comparingInt(d -> d.place().line())
          .thenComparingInt(d -> d.place().column());

  // Read by the Java platform itself, by name.
  private static final Set<String> MAGIC_FIELDS =
      Set.of("serialVersionUID", "serialPersistentFields");

  // Without a name of their own they bind the field to data under the field's name.
  private static final Set<String> BINDINGS =
      Set.of("JsonProperty", "Column", "XmlAttribute", "XmlElement");

  // Where a name is asked for but none is wanted.
  private static final String UNNAMED = "_";

  private final JavaFile file;
  private final Lifetimes lifetimes;
  private final List<Declaration> declarations = new ArrayList<>();

  JavaOutline(JavaFile file) {
    this.file = file;
    this.lifetimes = new Lifetimes(file);
  }

  Outline read() {
    module(file.unit());
    file.all(ClassOrInterfaceDeclaration.class).forEach(this::type);
    file.all(EnumDeclaration.class).forEach(this::type);
    file.all(RecordDeclaration.class).forEach(this::type);
    file.all(AnnotationDeclaration.class).forEach(this::type);
    new JavaFunctions(file, declarations).read();
    file.all(TypeParameter.class).forEach(p -> plain(DeclarationKind.TYPE_PARAMETER, p, Set.of()));
    file.all(EnumConstantDeclaration.class)
        .forEach(c -> plain(DeclarationKind.CONSTANT, c, Set.of()));
    file.all(VariableDeclarator.class).forEach(this::variable);
    file.all(Parameter.class).forEach(this::parameter);
    file.all(TypePatternExpr.class).forEach(p -> plain(DeclarationKind.VARIABLE, p, Set.of()));
    declarations.sort(IN_TEXT);
    return new Outline(Language.JAVA, declarations);
  }

  // A package is declared by the one file that holds nothing else; all others only name it.
  private void module(CompilationUnit unit) {
    unit.getModule().ifPresent(this::module);
    if (unit.getTypes().isEmpty() && unit.getModule().isEmpty()) {
      unit.getPackageDeclaration().ifPresent(this::module);
    }
  }

  private <N extends Node & NodeWithName<?>> void module(N node) {
    var traits = EnumSet.of(Trait.OWES_DOC);
    if (Documentation.isDocumented(node)) {
      traits.add(Trait.DOCUMENTED);
    }
    String name = node.getNameAsString();
    declarations.add(
        Declaration.plain(
            DeclarationKind.MODULE, name, file.place(node.getName(), node, name), traits));
  }

  private void type(TypeDeclaration<?> type) {
    if (type instanceof ClassOrInterfaceDeclaration declared && declared.isCompact()) {
      return;
    }
    var traits = EnumSet.noneOf(Trait.class);
    if (Visibility.isVisible(type)) {
      traits.add(Trait.OWES_DOC);
    }
    if (Documentation.isDocumented(type)) {
      traits.add(Trait.DOCUMENTED);
    }
    plain(DeclarationKind.TYPE, type, traits);
  }

  private void variable(VariableDeclarator variable) {
    if (!(variable.getParentNode().orElse(null) instanceof FieldDeclaration field)) {
      plain(DeclarationKind.VARIABLE, variable, localTraits(variable.getType(), false));
      return;
    }
    var kind =
        Constants.isConstant(field, variable) ? DeclarationKind.CONSTANT : DeclarationKind.FIELD;
    boolean imposed = MAGIC_FIELDS.contains(variable.getNameAsString()) || isNamedByData(field);
    plain(kind, variable, imposed ? Set.of(Trait.NAME_IMPOSED) : Set.of());
  }

  private static boolean isNamedByData(FieldDeclaration field) {
    return field.getAnnotations().stream()
        .filter(AnnotationExpr::isMarkerAnnotationExpr)
        .anyMatch(annotation -> BINDINGS.contains(annotation.getName().getIdentifier()));
  }

  private void parameter(Parameter parameter) {
    boolean caught = parameter.getParentNode().orElse(null) instanceof CatchClause;
    boolean inherited =
        parameter.getParentNode().orElse(null) instanceof MethodDeclaration method
            && Documentation.isOverride(method);
    plain(
        caught ? DeclarationKind.VARIABLE : DeclarationKind.PARAMETER,
        parameter,
        localTraits(parameter.getType(), inherited));
  }

  private static Set<Trait> localTraits(Type type, boolean inherited) {
    var traits = EnumSet.noneOf(Trait.class);
    if (inherited) {
      traits.add(Trait.OVERRIDE);
    }
    if (type instanceof PrimitiveType primitive
        && primitive.getType() != PrimitiveType.Primitive.BOOLEAN) {
      traits.add(Trait.NUMBER);
    }
    return traits;
  }

  private <N extends Node & NodeWithSimpleName<?>> void plain(
      DeclarationKind kind, N node, Set<Trait> traits) {
    String name = node.getNameAsString();
    if (name.equals(UNNAMED)) {
      return;
    }
    String symbol = file.symbols().inside(node.getParentNode().orElseThrow(), name);
    boolean local = kind == DeclarationKind.PARAMETER || kind == DeclarationKind.VARIABLE;
    declarations.add(
        Declaration.plain(
            kind,
            name,
            file.place(node.getName(), node, symbol),
            traits,
            local ? lifetimes.linesOf(name, node) : 0));
  }
}
