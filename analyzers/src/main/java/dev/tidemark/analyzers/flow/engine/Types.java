package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.CodeType.FieldDeclaration;
import dev.tidemark.analyzers.flow.library.Library;
import dev.tidemark.analyzers.flow.library.Nature;
import dev.tidemark.analyzers.model.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known of types, by their declarations and by models. */
final class Types {
  private static final Set<String> TEXTS =
      Set.of("java.lang.String", "java.lang.CharSequence", "str", "bytes");
  private static final Set<String> PLAIN =
      Set.of("", "str", "bytes", "list", "dict", "tuple", "set", "byte", "char");

  private final Program program;
  private static final Pattern CHOICES =
      Pattern.compile(
          "(?<!Content|Media|Mime|File|Java|Data)(?:Type|Status|Kind|Mode|Level|Enum|Direction)$");

  private final Library library;
  private final Map<String, String> byName = new HashMap<>();

  Types(Program program, Library library) {
    this.program = program;
    this.library = library;
  }

  /** What is left of the taint of a number. */
  Taint numeric(Taint taint) {
    return taint.map(trace -> trace.origin().nature() == Nature.RANDOM ? trace : null);
  }

  boolean isText(String type) {
    return type != null && TEXTS.contains(type);
  }

  String textType() {
    return program.file().language() == Language.JAVA ? "java.lang.String" : "str";
  }

  /**
   * Whether a value of the type may be data as it came in, and not something that stands for it.
   */
  boolean isData(String type) {
    return isPlain(type) || library.knows(type);
  }

  /** Whether it is a type of texts, bytes or collections, or may be one. */
  boolean isPlain(String type) {
    return PLAIN.contains(type)
        || type.endsWith("[]")
        || (type.startsWith("java.") && !type.startsWith("java.sql."));
  }

  /** Whether what such an object holds is items, and not what it is set up to do. */
  boolean isContainer(String type) {
    return PLAIN.contains(type) || type.endsWith("[]") || type.startsWith("java.util.");
  }

  boolean isA(String type, String ancestor) {
    if (type.equals(ancestor) || library.isA(type, ancestor)) {
      return true;
    }
    CodeType own = program.type(type);
    return own != null
        && (program.isA(type, ancestor)
            || program.strangers(own).stream().anyMatch(each -> library.isA(each, ancestor)));
  }

  /** The type that a variable has by its name; "" if none. */
  String byName(String name) {
    return byName.computeIfAbsent(name, each -> library.namedType(each, program.file().imports()));
  }

  /** The value where it is declared to be of a type. */
  Value settled(Value value, String type) {
    Value typed = as(value, type);
    boolean other = value.fetched() && !typed.taint().isEmpty() && !isData(typed.type());
    return other ? typed.with(typed.taint().map(Types::ofItself)) : typed;
  }

  // The file that gave it tells what it holds.
  private static Trace ofItself(Trace trace) {
    boolean gave = trace.origin().kind() == Origin.Kind.RESULT && trace.through() == null;
    return gave ? trace : null;
  }

  /** The value where it is known to be of a type. */
  Value as(Value value, String type) {
    if (type.isEmpty() || value.type() == null) {
      return value;
    }
    if (library.isHarmless(type) || isChoice(type)) {
      return value.with(numeric(value.taint())).typed(type);
    }
    boolean made = value.objects().length > 0 && !value.type().isEmpty();
    return made || (!value.type().isEmpty() && isA(value.type(), type)) ? value : value.typed(type);
  }

  // By its name a class of another file that has but a few objects, as an enum has.
  private boolean isChoice(String type) {
    boolean elsewhere = type.indexOf('.') > 0 && !library.knows(type) && program.type(type) == null;
    return elsewhere && program.file().language() == Language.JAVA && CHOICES.matcher(type).find();
  }

  /** The class of this file that it is an object of; null if it is of none. */
  CodeType typeOf(Value value) {
    return value.type() == null ? null : program.type(value.type());
  }

  /** Null if the class declares no such field. */
  FieldDeclaration declared(CodeType type, String name) {
    return type == null ? null : program.field(type, name);
  }
}
