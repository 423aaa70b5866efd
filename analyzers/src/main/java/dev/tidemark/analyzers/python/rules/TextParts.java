package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.text.Sql;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a text is constant, and what only known at run time. */
final class TextParts {
  private static final Pattern CONSTANT = Pattern.compile("_*[A-Z][A-Z0-9_]*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\s*\\(?(\\?|%s|:\\w*)[)\\s,]*");
  private static final Pattern PLACEHOLDERS =
      Pattern.compile(".*(placeholder|qmark|question_?mark|bind).*", Pattern.CASE_INSENSITIVE);

  private static final Pattern PERCENT = Pattern.compile("%%|%(?:\\((\\w+)\\))?[sr]");
  private static final Pattern BRACES = Pattern.compile("\\{(\\w*)(?:![rsa])?\\}");

  private final PythonFile file;
  private Map<String, String> constants;
  private Set<String> beginnings;

  TextParts(PythonFile file) {
    this.file = file;
  }

  /** Literals as they are, other constants by a name, and {@link Sql#PART} for all the rest. */
  String text(ExprTy whole) {
    var text = new StringBuilder();
    var open = new ArrayDeque<ExprTy>();
    open.push(whole);
    while (!open.isEmpty()) {
      ExprTy next = open.pop();
      if (next instanceof ExprTy.BinOp binary && binary.op == OperatorTy.Add) {
        open.push(binary.right);
        open.push(binary.left);
      } else if (next instanceof ExprTy.JoinedStr joined) {
        for (int i = joined.values.length - 1; i >= 0; i--) {
          open.push(joined.values[i]);
        }
      } else if (next instanceof ExprTy.FormattedValue value) {
        open.push(value.value);
      } else {
        text.append(part(next));
      }
    }
    return text.toString();
  }

  /** The text of {@code left % right}. */
  String filled(ExprTy.BinOp formatted) {
    ExprTy[] values =
        formatted.right instanceof ExprTy.Tuple tuple
            ? tuple.elements
            : new ExprTy[] {formatted.right};
    return filled(text(formatted.left), PERCENT, values, null);
  }

  /** The text of {@code "...".format(...)}. */
  String filled(ExprTy.Call formatted) {
    return filled(
        text(((ExprTy.Attribute) formatted.func).value),
        BRACES,
        formatted.args,
        formatted.keywords);
  }

  private String filled(String text, Pattern hole, ExprTy[] values, KeywordTy[] named) {
    var next = Arrays.asList(values).iterator();
    return hole.matcher(text)
        .replaceAll(
            found -> {
              if (found.group().equals("%%")) {
                return "%";
              }
              String name = found.group(1);
              ExprTy value =
                  name == null || name.isEmpty()
                      ? (next.hasNext() ? next.next() : null)
                      : named(name, named);
              return value == null
                  ? String.valueOf(Sql.PART)
                  : Matcher.quoteReplacement(text(value));
            });
  }

  private static ExprTy named(String name, KeywordTy[] named) {
    return named == null
        ? null
        : Arrays.stream(named)
            .filter(each -> name.equals(each.arg))
            .map(each -> each.value)
            .findFirst()
            .orElse(null);
  }

  /** Whether a statement may begin with this part of a text. */
  boolean mayBeginSql(ExprTy part) {
    return part instanceof ExprTy.Name name
        ? beginnings().contains(name.id)
        : Expressions.isString(part) && Sql.mayBegin(Expressions.text((ExprTy.Constant) part));
  }

  private Set<String> beginnings() {
    if (beginnings == null) {
      beginnings = new HashSet<>();
      for (StmtTy.Assign assign : file.all(StmtTy.Assign.class)) {
        if (assign.targets[0] instanceof ExprTy.Name name
            && !(assign.value instanceof ExprTy.Name)
            && mayBeginSql(assign.value)) {
          beginnings.add(name.id);
        }
      }
    }
    return beginnings;
  }

  boolean isConstant(ExprTy value) {
    return text(value).indexOf(Sql.PART) < 0;
  }

  private String part(ExprTy part) {
    if (part instanceof ExprTy.Constant constant) {
      return constant.value.kind == ConstantValue.Kind.CODEPOINTS
          ? constant.value.getCodePoints().toJavaString()
          : Sql.CONSTANT;
    }
    if (part instanceof ExprTy.Tuple tuple) {
      for (ExprTy element : tuple.elements) {
        if (!isConstant(element)) {
          return String.valueOf(Sql.PART);
        }
      }
      return Sql.CONSTANT;
    }
    if (part instanceof ExprTy.Attribute attribute) {
      return isFixed(attribute.attr) ? Sql.CONSTANT : String.valueOf(Sql.PART);
    }
    if (part instanceof ExprTy.Name name) {
      String known = constants().get(name.id);
      return known != null ? known : isFixed(name.id) ? Sql.CONSTANT : String.valueOf(Sql.PART);
    }
    return isPlaceholders(part) ? Sql.CONSTANT : String.valueOf(Sql.PART);
  }

  private static boolean isFixed(String name) {
    return CONSTANT.matcher(name).matches() || PLACEHOLDERS.matcher(name).matches();
  }

  // ", ".join(["%s"] * 3)
  private boolean isPlaceholders(ExprTy part) {
    return part instanceof ExprTy.Call call
        && call.func instanceof ExprTy.Attribute method
        && method.attr.equals("join")
        && file.allIn(call, ExprTy.Constant.class).stream()
            .map(this::part)
            .anyMatch(text -> PLACEHOLDER.matcher(text).matches());
  }

  /** Variables that are given nothing but one literal. */
  private Map<String, String> constants() {
    if (constants == null) {
      constants = new HashMap<>();
      var times = new HashMap<String, Integer>();
      for (ExprTy.Name name : file.all(ExprTy.Name.class)) {
        if (name.context == ExprContextTy.Store) {
          times.merge(name.id, 1, Integer::sum);
        }
      }
      for (StmtTy.Assign assign : file.all(StmtTy.Assign.class)) {
        if (assign.targets.length == 1
            && assign.targets[0] instanceof ExprTy.Name name
            && (assign.value instanceof ExprTy.Constant || isPlaceholders(assign.value))
            && times.getOrDefault(name.id, 0) == 1) {
          constants.put(name.id, part(assign.value));
        }
      }
      file.all(ArgTy.class).forEach(argument -> constants.remove(argument.arg));
    }
    return constants;
  }
}
