package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.modules.ModuleDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import java.util.BitSet;

/** The lines on which statements and declarations begin, and the lines whose blocks they are in. */
final class LogicalLines {
  private final SourcePositions positions;
  private final BitSet lines = new BitSet();
  private final int[] outer;

  LogicalLines(SourcePositions positions, int lineCount) {
    this.outer = new int[lineCount + 1];
    this.positions = positions;
  }

  BitSet lines() {
    return lines;
  }

  /** At the index of a line, the one whose block it is in; 0 for what may be indented at will. */
  int[] outer() {
    return outer;
  }

  /** To be told of every node. */
  void add(Node node) {
    if (node instanceof Statement statement) {
      add(statement);
    } else if (node instanceof BodyDeclaration<?> member) {
      add(member);
    } else if (node instanceof ImportDeclaration
        || node instanceof PackageDeclaration
        || node instanceof ModuleDeclaration) {
      mark(node);
    }
  }

  private void add(BodyDeclaration<?> member) {
    if (mark(member)
        && !(member instanceof EnumConstantDeclaration)
        && member.getParentNode().orElse(null) instanceof TypeDeclaration<?> type
        && !(type instanceof ClassOrInterfaceDeclaration declared && declared.isCompact())) {
      note(member, lineOf(type));
    }
  }

  private void add(Statement statement) {
    Node parent = statement.getParentNode().orElse(null);
    if (!(statement instanceof BlockStmt) && !(parent instanceof LambdaExpr) && mark(statement)) {
      note(statement, statement instanceof LabeledStmt ? 0 : outerOf(statement, parent));
    }
  }

  /** Whether it is the first thing on its line. */
  private boolean mark(Node node) {
    int line = lineOf(node);
    if (line > 0) {
      lines.set(line);
    }
    return line > 0;
  }

  private void note(Node node, int outerLine) {
    int line = lineOf(node);
    if (outerLine > 0 && outerLine < line && outer[line] == 0) {
      outer[line] = outerLine;
    }
  }

  private int outerOf(Statement statement, Node parent) {
    if (parent instanceof BlockStmt block) {
      return beginsOnLine(block.getStatements()) ? headOf(block) : 0;
    }
    if (parent instanceof SwitchEntry entry) {
      boolean group = entry.getType() == SwitchEntry.Type.STATEMENT_GROUP;
      return group && beginsOnLine(entry.getStatements()) ? lineOf(entry) : 0;
    }
    boolean chained = statement instanceof IfStmt branch && ControlFlow.isElseIf(branch);
    return chained || !(parent instanceof Statement) || parent instanceof LabeledStmt
        ? 0
        : lineOfHead(parent);
  }

  // What follows the brace on its line sets the column of what comes below.
  private boolean beginsOnLine(NodeList<Statement> statements) {
    return lineOf(statements.get(0)) > 0;
  }

  private int headOf(BlockStmt block) {
    Node head = block.getParentNode().orElse(null);
    int braceLine = lineOf(block);
    if (head instanceof BlockStmt || (head instanceof SwitchEntry && braceLine > 0)) {
      return 0; // Parser generators put such braces where their contents stand.
    }
    if (head instanceof SwitchEntry entry) {
      return entry.getType() == SwitchEntry.Type.STATEMENT_GROUP ? lineOf(entry) : 0;
    }
    if (head instanceof LambdaExpr || head instanceof LabeledStmt) {
      return 0;
    }
    int line = lineOfHead(head instanceof CatchClause ? head.getParentNode().orElse(null) : head);
    boolean braceMoved = braceLine > 0 && line > 0 && !isBelow(block, line);
    return braceMoved ? 0 : line;
  }

  // An opening brace with a line for itself may be indented by one convention or another.
  private boolean isBelow(BlockStmt block, int line) {
    return positions.indent(lineOf(block)).equals(positions.indent(line));
  }

  private int lineOfHead(Node head) {
    Node at = head;
    while (at instanceof IfStmt branch && ControlFlow.isElseIf(branch) && lineOf(at) == 0) {
      at = at.getParentNode().orElseThrow();
    }
    boolean known = at instanceof Statement || at instanceof BodyDeclaration;
    return known ? lineOf(at) : 0;
  }

  /** The line on which it is the first thing; 0 if there is none. */
  private int lineOf(Node node) {
    return node.getRange()
        .filter(range -> positions.isFirstOnLine(range.begin))
        .map(range -> positions.line(range.begin))
        .orElse(0);
  }
}
