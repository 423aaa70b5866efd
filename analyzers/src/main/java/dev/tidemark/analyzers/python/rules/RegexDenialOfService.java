package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.text.Sql;
import dev.tidemark.analyzers.text.regex.BacktrackingRegex;
import dev.tidemark.analyzers.text.regex.RegexFlags;
import dev.tidemark.analyzers.text.regex.SlowRegex;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pattern in the code that takes exponential time on some texts. */
@Finds(dev.tidemark.analyzers.fault.RegexDenialOfService.class)
public final class RegexDenialOfService implements Rule<PythonFile> {
  /** Functions of the module to the place of their flags. */
  private static final Map<String, Integer> FLAGS =
      Map.of(
          "compile",
          1,
          "match",
          2,
          "search",
          2,
          "fullmatch",
          2,
          "findall",
          2,
          "finditer",
          2,
          "split",
          3,
          "sub",
          4,
          "subn",
          4);

  @Override
  public void check(PythonFile file, Reporter reporter) {
    if (!Imports.of(file).has("re")) {
      return;
    }
    var parts = new TextParts(file);
    for (ExprTy.Call call : file.all(ExprTy.Call.class)) {
      if (call.args.length > 0
          && call.func instanceof ExprTy.Attribute function
          && Expressions.isName(function.value, "re")
          && FLAGS.containsKey(function.attr)) {
        Optional<RegexFlags> flags = flags(call, FLAGS.get(function.attr));
        String text = parts.text(call.args[0]);
        if (flags.isPresent() && text.indexOf(Sql.PART) < 0 && !text.contains(Sql.CONSTANT)) {
          boolean whole = function.attr.equals("fullmatch");
          BacktrackingRegex.attack(text, Language.PYTHON, flags.get(), whole)
              .ifPresent(attack -> reporter.report(file.at(call), SlowRegex.message(attack)));
        }
      }
    }
  }

  /** Empty if they are not known. */
  private static Optional<RegexFlags> flags(ExprTy.Call call, int place) {
    ExprTy given = call.args.length > place ? call.args[place] : null;
    for (KeywordTy keyword : call.keywords) {
      if (keyword.arg == null) {
        return Optional.empty();
      }
      given = keyword.arg.equals("flags") ? keyword.value : given;
    }
    return given == null ? Optional.of(RegexFlags.NONE) : flags(given);
  }

  private static Optional<RegexFlags> flags(ExprTy given) {
    var letters = new StringBuilder();
    var open = new ArrayDeque<>(List.of(given));
    while (!open.isEmpty()) {
      ExprTy next = open.pop();
      if (next instanceof ExprTy.BinOp both && both.op == OperatorTy.BitOr) {
        open.push(both.left);
        open.push(both.right);
      } else if (next instanceof ExprTy.Attribute flag && Expressions.isName(flag.value, "re")) {
        letters.append(flag.attr).append(' ');
      } else {
        return Optional.empty();
      }
    }
    String names = " " + letters;
    return Optional.of(
        new RegexFlags(
            names.contains(" I ") || names.contains(" IGNORECASE "),
            names.contains(" S ") || names.contains(" DOTALL "),
            names.contains(" X ") || names.contains(" VERBOSE ")));
  }
}
