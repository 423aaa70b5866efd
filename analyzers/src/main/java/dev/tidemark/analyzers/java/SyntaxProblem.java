package dev.tidemark.analyzers.java;

import com.github.javaparser.ParseException;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.Token;
import com.github.javaparser.TokenMgrException;
import com.github.javaparser.UnicodeEscapeProcessingProvider.PositionMapping;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.UnjudgeableException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parser's complaint as one short sentence that shows next to nothing of the file. */
final class SyntaxProblem {
  private static final Pattern LEXICAL_PLACE = Pattern.compile("line (\\d+), column (\\d+)");
  private static final Pattern SHOWABLE = Pattern.compile("\\p{Graph}{1,20}");
  private static final Comparator<Position> IN_TEXT = Comparator.naturalOrder();

  private record Complaint(Position at, String detail) {}

  private SyntaxProblem() {}

  static UnjudgeableException of(List<Problem> problems, PositionMapping escapes) {
    return problems.stream()
        .map(SyntaxProblem::complaint)
        .min(Comparator.comparing(Complaint::at, IN_TEXT))
        .map(first -> syntaxError(first, escapes))
        .orElseThrow();
  }

  private static UnjudgeableException syntaxError(Complaint complaint, PositionMapping escapes) {
    Position at = complaint.at();
    Position inFile = escapes.isEmpty() ? at : escapes.lookup(at).transform(at);
    return new UnjudgeableException(ProblemKind.SYNTAX_ERROR, inFile.line, complaint.detail());
  }

  private static Complaint complaint(Problem problem) {
    Throwable cause = problem.getCause().orElse(null);
    if (cause instanceof ParseException unexpected && unexpected.currentToken != null) {
      Token token = unexpected.currentToken.next;
      return new Complaint(new Position(token.beginLine, token.beginColumn), unexpected(token));
    }
    if (cause instanceof TokenMgrException) {
      return new Complaint(lexicalPlace(problem.getMessage()), "no Java token begins here");
    }
    if (cause instanceof RuntimeException bug) {
      throw bug;
    }
    return new Complaint(
        problem.getLocation().flatMap(l -> l.toRange()).map(r -> r.begin).orElse(Position.HOME),
        "not Java");
  }

  private static String unexpected(Token token) {
    if (token.kind == 0) {
      return "the file ends too early";
    }
    return SHOWABLE.matcher(token.image).matches() && token.image.charAt(0) != '"'
        ? "unexpected " + token.image
        : "unexpected text";
  }

  private static Position lexicalPlace(String message) {
    Matcher place = LEXICAL_PLACE.matcher(message);
    return place.find()
        ? new Position(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
        : Position.HOME;
  }
}
