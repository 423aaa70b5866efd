package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.StmtTy.ClassDef;
import dev.tidemark.analyzers.outline.ClassMeasures;
import dev.tidemark.analyzers.outline.Cohesion;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Finds classes that are heavy, work on the data of others, and do not hold together. */
@Finds(dev.tidemark.analyzers.fault.GodClass.class)
public final class GodClass implements Rule<PythonFile> {
  @Override
  public void check(PythonFile file, Reporter reporter) {
    if (file.all(ClassDef.class).isEmpty()) {
      return;
    }
    int minWeight = reporter.threshold("min-wmc");
    var methods = new IdentityHashMap<ClassDef, List<FunctionNode>>();
    for (FunctionNode function : file.functions()) {
      if (file.parent(function.node()) instanceof ClassDef type) {
        methods.computeIfAbsent(type, key -> new ArrayList<>()).add(function);
      }
    }
    ForeignData foreign = null;
    for (ClassDef type : file.all(StmtTy.ClassDef.class)) {
      List<FunctionNode> own = methods.getOrDefault(type, List.of());
      int weight = own.stream().mapToInt(file::cyclomatic).sum();
      if (weight >= minWeight) {
        foreign = foreign == null ? new ForeignData(file) : foreign;
        check(new ClassMembers(file, type, own), weight, foreign, reporter);
      }
    }
  }

  private static void check(ClassMembers members, int weight, ForeignData data, Reporter reporter) {
    int foreign = data.in(members);
    if (foreign <= reporter.threshold("max-atfd") || members.holdData()) {
      return;
    }
    Cohesion cohesion = Cohesion.of(members.attributesByMethod());
    if (cohesion.methods() >= reporter.threshold("min-methods")
        && cohesion.isUpTo(reporter.threshold("max-tcc-percent"))) {
      reporter.report(
          members.place(),
          "the class \""
              + Clean.line(members.name(), 60)
              + "\" does too much: "
              + new ClassMeasures(weight, foreign, cohesion).inWords());
    }
  }
}
