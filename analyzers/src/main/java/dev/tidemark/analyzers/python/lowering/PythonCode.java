package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.List;

/** Python as the flow analysis reads it. */
public final class PythonCode {
  private PythonCode() {}

  /** Whatever the parser accepts has such a form; what is not understood is a mixture there. */
  public static CodeFile of(PythonFile file) {
    StmtTy[] body = file.all(ModTy.Module.class).get(0).body;
    var frame = new Frame(null);
    NameScope module = ScopeNames.ofModule(file, body == null ? new StmtTy[0] : body, frame);
    var lowering = new Lowering(file, module);
    List<Statement> statements = frame.whole(lowering.statements().all(body));
    var loading =
        new Function(
            Function.LOADING,
            "",
            true,
            List.of(),
            frame.variables(),
            "",
            List.of(),
            List.of(),
            statements,
            new At(1, 1, Math.max(1, file.text().lines().size())));
    return new CodeFile(
        Language.PYTHON,
        CodeFile.MODULE,
        ImportNames.all(file),
        lowering.types(),
        lowering.functions(),
        loading);
  }
}
