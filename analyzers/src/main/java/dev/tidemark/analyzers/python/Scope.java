package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A module, class, function or lambda, as the owner of names. Comprehensions own none. */
final class Scope {
  /** What owns the names. */
  enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    /** Of no name itself, so that what it owns has the symbol it would have around it. */
    LAMBDA
  }

  private final Kind kind;
  private final String name;
  private final String symbol;
  private final Scope outer;
  private final SSTNode node;
  private final List<StmtTy> body;
  private final Map<String, Lifetime> bound = new HashMap<>();

  private Scope(
      Kind kind, String name, String symbol, Scope outer, SSTNode node, List<StmtTy> body) {
    this.kind = kind;
    this.name = name;
    this.symbol = symbol;
    this.outer = outer;
    this.node = node;
    this.body = body;
  }

  static Scope module(ModTy.Module node) {
    return new Scope(Kind.MODULE, "", "", null, node, list(node.body));
  }

  Scope inner(StmtTy.ClassDef definition) {
    return inner(Kind.CLASS, definition.name, definition, list(definition.body));
  }

  /** The scope of a {@code def} or {@code async def}. */
  Scope innerFunction(SSTNode definition) {
    FunctionNode function = FunctionNode.of(definition);
    return inner(Kind.FUNCTION, function.name(), definition, function.body());
  }

  Scope innerLambda(ExprTy.Lambda lambda) {
    return new Scope(Kind.LAMBDA, "", symbol, this, lambda, List.of());
  }

  private Scope inner(Kind innerKind, String innerName, SSTNode innerNode, List<StmtTy> innerBody) {
    return new Scope(innerKind, innerName, symbolOf(innerName), this, innerNode, innerBody);
  }

  Kind kind() {
    return kind;
  }

  /** "" for the module and lambdas. */
  String name() {
    return name;
  }

  /** The names of the scopes around it and its own, with dots between; "" for the module. */
  String symbol() {
    return symbol;
  }

  /** The symbol of a name that this scope owns. */
  String symbolOf(String member) {
    return symbol.isEmpty() ? member : symbol + "." + member;
  }

  /** Null for the module. */
  Scope outer() {
    return outer;
  }

  SSTNode node() {
    return node;
  }

  List<StmtTy> body() {
    return body;
  }

  private static List<StmtTy> list(StmtTy[] body) {
    return body == null ? List.of() : Arrays.asList(body);
  }

  boolean isMethod() {
    return kind == Kind.FUNCTION && outer.kind == Kind.CLASS;
  }

  /** Whether nobody outside of it sees its names. */
  boolean isLocal() {
    return kind == Kind.FUNCTION || kind == Kind.LAMBDA;
  }

  /** Notes that the scope owns the name; whether it is the first time. */
  boolean bind(String member) {
    return bound.putIfAbsent(member, new Lifetime()) == null;
  }

  boolean binds(String member) {
    return bound.containsKey(member);
  }

  /** How long a value of a name that it owns is in use. */
  Lifetime lifetime(String member) {
    return bound.get(member);
  }

  /** Notes that the name gets a value on that line. */
  void assign(String member, int line) {
    bound.get(member).begin(line);
  }

  /** Notes that the name, whichever scope may own it, is read on that line. */
  void use(String member, int line) {
    for (Scope each = this; each != null; each = each.outer) {
      Lifetime life = each == this || each.kind != Kind.CLASS ? each.bound.get(member) : null;
      if (life != null) {
        life.use(line);
        return;
      }
    }
  }

  boolean contains(int line, int column) {
    if (kind == Kind.MODULE) {
      return true;
    }
    SourceRange range = node.getSourceRange();
    return line < range.endLine || (line == range.endLine && column <= range.endColumn);
  }
}
