package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.outline.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the methods and constructors of a file off its index. */
final class JavaFunctions {
  // Called by the Java platform itself, by name.
  private static final Set<String> SERIALIZATION =
      Set.of("readObject", "readObjectNoData", "readResolve", "writeObject", "writeReplace");

  private static final Complexity.Counts WITHOUT_CODE = new Complexity.Counts(1, 0, List.of());

  private final JavaFile file;
  private final List<Declaration> declarations;

  JavaFunctions(JavaFile file, List<Declaration> declarations) {
    this.file = file;
    this.declarations = declarations;
  }

  void read() {
    file.all(MethodDeclaration.class).forEach(this::method);
    file.all(ConstructorDeclaration.class).forEach(this::constructor);
    file.all(CompactConstructorDeclaration.class).forEach(this::compactConstructor);
    file.all(AnnotationMemberDeclaration.class).forEach(this::annotationMember);
  }

  private void method(MethodDeclaration method) {
    boolean override = Documentation.isOverride(method);
    boolean imposed =
        override
            || method.isNative()
            || Documentation.isMain(method)
            || SERIALIZATION.contains(method.getNameAsString());
    var traits = documentation(method, Documentation.owes(method));
    if (Visibility.isPublic(method)) {
      traits.add(Trait.PUBLIC);
    }
    if (override) {
      traits.add(Trait.OVERRIDE);
    }
    if (imposed) {
      traits.add(Trait.NAME_IMPOSED);
    }
    function(method, traits, method.getParameters().size(), file.complexity().of(method));
  }

  private void constructor(ConstructorDeclaration constructor) {
    var traits = documentation(constructor, Documentation.owes(constructor));
    traits.add(Trait.CONSTRUCTOR);
    traits.add(Trait.NAME_IMPOSED);
    function(
        constructor, traits, constructor.getParameters().size(), file.complexity().of(constructor));
  }

  // The record's own Javadoc documents it.
  private void compactConstructor(CompactConstructorDeclaration constructor) {
    var traits = documentation(constructor, false);
    traits.add(Trait.CONSTRUCTOR);
    traits.add(Trait.NAME_IMPOSED);
    int components =
        constructor.getParentNode().orElse(null) instanceof RecordDeclaration type
            ? type.getParameters().size()
            : 0;
    function(constructor, traits, components, file.complexity().of(constructor));
  }

  private void annotationMember(AnnotationMemberDeclaration member) {
    var traits = documentation(member, Documentation.owes(member));
    function(member, traits, 0, WITHOUT_CODE);
  }

  private static EnumSet<Trait> documentation(Node function, boolean owes) {
    var traits = EnumSet.noneOf(Trait.class);
    if (owes) {
      traits.add(Trait.OWES_DOC);
    }
    if (Documentation.isDocumented(function)) {
      traits.add(Trait.DOCUMENTED);
    }
    return traits;
  }

  private <N extends Node & NodeWithSimpleName<?>> void function(
      N node, Set<Trait> traits, int parameters, Complexity.Counts complexity) {
    Place place = file.place(node.getName(), node, file.symbols().of(node));
    if (file.text().isExplained(place.line(), place.endLine())) {
      traits.add(Trait.EXPLAINED);
    }
    declarations.add(
        new Declaration(
            DeclarationKind.FUNCTION,
            node.getNameAsString(),
            place,
            traits,
            file.text().codeLines(signatureLine(node, place), place.endLine()),
            parameters,
            0,
            0,
            complexity.cyclomatic(),
            complexity.cognitive(),
            complexity.nestings().stream().map(file::at).toList(),
            0));
  }

  // The name may stand below its modifiers and type; annotations above are no part of it.
  private int signatureLine(Node function, Place name) {
    return function.getChildNodes().stream()
        .filter(child -> !(child instanceof AnnotationExpr))
        .mapToInt(child -> file.at(child).line())
        .reduce(name.line(), Math::min);
  }
}
