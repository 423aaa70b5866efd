package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.outline.Trait;
import dev.tidemark.analyzers.text.TextFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** The declarations of a walked file. */
final class PythonOutline {
  private static final Comparator<Declaration> IN_ORDER =
      Comparator.<Declaration>comparingInt(d -> d.place().line())
          .thenComparingInt(d -> d.place().column());

  private final SyntaxWalk walk;
  private final TextFile text;
  private final NamePlaces places;
  private final Traits traits;
  private final List<Declaration> declarations = new ArrayList<>();

  private PythonOutline(SyntaxWalk walk, TextFile text) {
    this.walk = walk;
    this.text = text;
    this.places = new NamePlaces(text.lines());
    List<Scope> scopes = walk.scopes().all();
    this.traits = new Traits(new Inheritance(scopes), new Exports(scopes.get(0), walk.index()));
  }

  static Outline of(SyntaxWalk walk, TextFile text) {
    var outline = new PythonOutline(walk, text);
    walk.scopes().all().forEach(outline::addDefinition);
    walk.bindings().all().forEach(outline::addBinding);
    outline.declarations.sort(IN_ORDER);
    return new Outline(Language.PYTHON, outline.declarations);
  }

  private void addDefinition(Scope scope) {
    Place place = places.ofDefinition(scope);
    if (scope.kind() == Scope.Kind.FUNCTION) {
      declarations.add(function(scope, place));
    } else {
      DeclarationKind kind =
          scope.kind() == Scope.Kind.CLASS ? DeclarationKind.TYPE : DeclarationKind.MODULE;
      declarations.add(Declaration.plain(kind, scope.name(), place, traits.of(scope)));
    }
  }

  private Declaration function(Scope scope, Place place) {
    FunctionNode function = FunctionNode.of(scope.node());
    SourceRange range = scope.node().getSourceRange();
    FunctionScore score = walk.complexity().of(scope.node());
    boolean constructor = traits.of(scope).contains(Trait.CONSTRUCTOR);
    var functionTraits = EnumSet.noneOf(Trait.class);
    functionTraits.addAll(traits.of(scope));
    if (text.isExplained(range.startLine, range.endLine)) {
      functionTraits.add(Trait.EXPLAINED);
    }
    int receivers = scope.isMethod() && !Bindings.receiverOf(scope).isEmpty() ? 1 : 0;
    List<ArgTy> typed = function.parameters();
    int annotated = (int) typed.stream().skip(receivers).filter(p -> p.annotation != null).count();
    return new Declaration(
        DeclarationKind.FUNCTION,
        scope.name(),
        place,
        functionTraits,
        text.codeLines(range.startLine, range.endLine),
        function.namedParameters().size() - receivers,
        typed.size() - receivers + (constructor ? 0 : 1),
        annotated + (function.returns() == null || constructor ? 0 : 1),
        score.cyclomatic(),
        score.cognitive(),
        score.nestings().stream().map(node -> place(node, scope)).toList(),
        0);
  }

  private static Place place(SSTNode node, Scope scope) {
    SourceRange range = node.getSourceRange();
    return new Place(range.startLine, range.startColumn + 1, range.endLine, scope.symbol());
  }

  private void addBinding(Bindings.Binding binding) {
    declarations.add(
        Declaration.plain(
            binding.kind(),
            binding.name(),
            places.of(binding),
            traits.of(binding),
            lifeLines(binding)));
  }

  private int lifeLines(Bindings.Binding binding) {
    if (binding.isMember()) {
      return 0;
    }
    if (binding.brief()) {
      return 1;
    }
    Lifetime life = binding.scope().lifetime(binding.name());
    return Math.max(1, text.codeLines(life.from(), life.to()));
  }
}
