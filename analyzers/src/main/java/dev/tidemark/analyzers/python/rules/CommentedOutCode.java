package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.fault.CodeComments;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.python.PythonSnippet;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.text.CommentBlock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds comments that the parser takes for statements. */
@Finds(dev.tidemark.analyzers.fault.CommentedOutCode.class)
public final class CommentedOutCode implements Rule<PythonFile> {
  /** What a line that does something has in it. */
  private static final Pattern STRONG =
      Pattern.compile(
          "[\\w.\\[\\]'\", ]+\\s*[-+*/|&]?=(?!=)\\s*\\S.*|(await )?[\\w.]+\\(.*|(return|raise|assert|del|yield)\\s.*"
              + "|from [\\w.]+ import .*|import [\\w.]+|(if|for|while|with|def|class|try|elif|else"
              + "|except)\\b.*:|@[\\w.]+.*");

  // Two words side by side, neither of them a keyword, are no Python outside of strings.
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "as",
          "assert",
          "async",
          "await",
          "class",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "raise",
          "return",
          "while",
          "with",
          "yield",
          "match",
          "case",
          "type");

  private static final Set<String> OWNERS =
      Set.of("self", "LOG", "log", "logger", "logging", "pdb");

  private static final CodeComments COMMENTS =
      new CodeComments(
          CommentedOutCode::isStrong, CommentedOutCode::mayBeCode, CommentedOutCode::isCode);

  @Override
  public void check(PythonFile file, Reporter reporter) {
    COMMENTS.report(file.text(), file.outline(), reporter);
  }

  private static boolean isStrong(String text) {
    return mayBeCode(text) && STRONG.matcher(text).matches();
  }

  private static boolean mayBeCode(String line) {
    int end = 0;
    String last = "";
    while (end < line.length()) {
      int start = end;
      while (end < line.length() && Character.isLetter(line.charAt(end))) {
        end++;
      }
      String word = line.substring(start, end);
      boolean ended = end == line.length() || line.charAt(end) == ' ';
      if (!word.isEmpty() && ended && !KEYWORDS.contains(word)) {
        if (!last.isEmpty()) {
          return false;
        }
        last = word;
      } else {
        last = "";
      }
      if (end < line.length() && "\"'#([{".indexOf(line.charAt(end)) >= 0) {
        return true;
      }
      end++;
    }
    return true;
  }

  private static boolean isCode(CommentBlock run) {
    if (run.lines().stream().anyMatch(line -> line.contains("..."))) {
      return false;
    }
    List<StmtTy> statements = PythonSnippet.statements(run.lines());
    return statements.size() == 1
        ? isCode(statements.get(0))
        : statements.stream().anyMatch(CommentedOutCode::isCode)
            || statements.stream().filter(CommentedOutCode::doesSomething).count() > 1;
  }

  /** Whether nobody writes it alone but to have it run. */
  private static boolean isCode(StmtTy statement) {
    if (statement instanceof StmtTy.Expr only && only.value instanceof ExprTy.Call call) {
      return isOutput(call.func);
    }
    if (statement instanceof StmtTy.Return result) {
      return result.value instanceof ExprTy.Call;
    }
    if (statement instanceof StmtTy.ImportFrom) {
      return true;
    }
    if (statement instanceof StmtTy.Assign assign) {
      return assign.value instanceof ExprTy.Call;
    }
    return statement instanceof StmtTy.If
        || statement instanceof StmtTy.For
        || statement instanceof StmtTy.While
        || statement instanceof StmtTy.With
        || statement instanceof StmtTy.Try
        || statement instanceof StmtTy.FunctionDef
        || statement instanceof StmtTy.ClassDef
        || (statement instanceof StmtTy.Raise raise && raise.exc instanceof ExprTy.Call);
  }

  private static boolean isOutput(ExprTy function) {
    if (function instanceof ExprTy.Attribute attribute) {
      ExprTy owner = attribute.value;
      while (owner instanceof ExprTy.Attribute inner) {
        owner = inner.value;
      }
      return owner instanceof ExprTy.Name name && OWNERS.contains(name.id);
    }
    return Expressions.isName(function, "print");
  }

  private static boolean isComputed(ExprTy value) {
    return value instanceof ExprTy.Call
        || value instanceof ExprTy.Attribute
        || value instanceof ExprTy.Subscript
        || value instanceof ExprTy.BinOp
        || value instanceof ExprTy.ListComp;
  }

  private static boolean doesSomething(StmtTy statement) {
    return (statement instanceof StmtTy.Expr only && only.value instanceof ExprTy.Call)
        || (statement instanceof StmtTy.Assign assign && isComputed(assign.value))
        || statement instanceof StmtTy.Assert;
  }
}
