package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import dev.tidemark.analyzers.flow.code.Expression.Argument;
import dev.tidemark.analyzers.flow.code.Mark;
import java.util.List;

/** Annotations. */
final class Marks {
  private Marks() {}

  static List<Mark> of(NodeList<AnnotationExpr> nodes, Body body) {
    return nodes.isEmpty() ? List.of() : nodes.stream().map(node -> of(node, body)).toList();
  }

  private static Mark of(AnnotationExpr node, Body body) {
    String name = name(node, body);
    if (node instanceof SingleMemberAnnotationExpr single) {
      return new Mark(name, List.of(argument("value", single.getMemberValue(), body)));
    }
    if (node instanceof NormalAnnotationExpr normal) {
      return new Mark(
          name,
          normal.getPairs().stream()
              .map(pair -> argument(pair.getNameAsString(), pair.getValue(), body))
              .toList());
    }
    return new Mark(name, List.of());
  }

  private static Argument argument(String name, Node value, Body body) {
    return new Argument(name, body.value(value), Argument.Spread.NONE);
  }

  private static String name(AnnotationExpr node, Body body) {
    String written = node.getNameAsString();
    int dot = written.indexOf('.');
    String first = dot < 0 ? written : written.substring(0, dot);
    if (dot >= 0 && !TypeNames.looksLikeType(first)) {
      return written;
    }
    String type = TypeNames.stated(first, body.source(), body, body.type());
    String full = type == null ? body.source().imports().type(first) : type;
    return dot < 0 ? full : full + written.substring(dot);
  }
}
