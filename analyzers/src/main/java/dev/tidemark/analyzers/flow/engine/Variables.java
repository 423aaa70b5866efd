package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.CodeType.FieldDeclaration;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.model.Language;
import java.util.List;

/** Reads variables of modules and classes. */
final class Variables {
  private final Frame frame;
  private final Expressions expressions;

  Variables(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
  }

  private Machine machine() {
    return frame.machine();
  }

  private Heap heap() {
    return expressions.heap();
  }

  Value global(String name, At at) {
    Program program = machine().program();
    if (program.type(name) != null || program.function(name) != null) {
      return Value.global(name, "");
    }
    int dot = name.lastIndexOf('.');
    String owner = dot < 0 ? "builtins" : name.substring(0, dot);
    return ofGlobal(owner, name.substring(dot + 1), name, at);
  }

  /** The value of a variable of a module or class. */
  Value ofGlobal(String owner, String name, String full, At at) {
    Program program = machine().program();
    if (program.type(full) != null || program.function(full) != null) {
      return Value.global(full, "");
    }
    CodeType type = program.type(owner);
    if (type != null || isModule(owner)) {
      return ofOwn(owner, type, name, full);
    }
    Member member = machine().library().member(owner, name, -1);
    Value known =
        member == null
            ? Value.global(full, "")
            : expressions.calls().effects().read(member, Value.global(owner, ""), at);
    return known.named(full);
  }

  // What a package of Java holds beside this file lies in others.
  private boolean isModule(String owner) {
    CodeFile file = machine().program().file();
    return file.language() == Language.PYTHON && owner.equals(file.name());
  }

  private Value ofOwn(String owner, CodeType type, String name, String full) {
    Program program = machine().program();
    List<String> owners =
        type == null ? List.of(owner) : program.lineage(type).stream().map(CodeType::name).toList();
    for (String each : owners) {
      Thing statics = heap().get(machine().loaded().statics(each));
      Value known = statics == null ? null : statics.fields().get(name);
      if (known != null) {
        return known;
      }
    }
    if (type != null && program.method(type, name, 0) != null) {
      return Value.global(full, "");
    }
    FieldDeclaration field = machine().types().declared(type, name);
    return machine()
        .types()
        .as(machine().fields().read(owners, name), field == null ? "" : field.type());
  }
}
