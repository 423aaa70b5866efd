package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.outline.ClassMeasures;
import dev.tidemark.analyzers.outline.Cohesion;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.List;

/** Finds classes that are heavy, work on the data of others, and do not hold together. */
@Finds(dev.tidemark.analyzers.fault.GodClass.class)
public final class GodClass implements Rule<JavaFile> {
  @Override
  public void check(JavaFile file, Reporter reporter) {
    int minWeight = reporter.threshold("min-wmc");
    List<ClassOrInterfaceDeclaration> heavy =
        file.all(ClassOrInterfaceDeclaration.class).stream()
            .filter(type -> !type.isInterface() && weight(type, file) >= minWeight)
            .toList();
    if (heavy.isEmpty()) {
      return;
    }
    var variables = new Variables(file);
    var foreign = new ForeignData(file, variables);
    int maxForeign = reporter.threshold("max-atfd");
    List<ClassOrInterfaceDeclaration> intrusive =
        heavy.stream()
            .filter(type -> foreign.in(type) > maxForeign && !Accessors.makeUp(type, file))
            .toList();
    var fields = new FieldUse(file, intrusive, variables);
    for (ClassOrInterfaceDeclaration type : intrusive) {
      Cohesion cohesion = Cohesion.of(fields.byMethod(type));
      if (cohesion.methods() >= reporter.threshold("min-methods")
          && cohesion.isUpTo(reporter.threshold("max-tcc-percent"))) {
        var measures = new ClassMeasures(weight(type, file), foreign.in(type), cohesion);
        reporter.report(
            place(type, file),
            "the class \""
                + Clean.line(type.getNameAsString(), 60)
                + "\" does too much: "
                + measures.inWords());
      }
    }
  }

  private static int weight(ClassOrInterfaceDeclaration type, JavaFile file) {
    int weight = 0;
    for (BodyDeclaration<?> member : type.getMembers()) {
      if (member instanceof MethodDeclaration || member instanceof ConstructorDeclaration) {
        weight += file.cyclomatic(member);
      }
    }
    return weight;
  }

  // From the name, where a reader looks, to the end of the class.
  private static Place place(ClassOrInterfaceDeclaration type, JavaFile file) {
    Place name = file.at(type.getName());
    return new Place(name.line(), name.column(), file.at(type).endLine(), name.symbol());
  }
}
