package dev.tidemark.analyzers.text;

import dev.tidemark.analyzers.model.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Text files for tests, made without a parser: {@code #} and {@code //} begin comments, a line that
 * begins with a comment's sign or an asterisk is a comment, and all else is code.
 */
final class Texts {
  private Texts() {}

  static TextFile of(Language language, String text) {
    List<String> lines = text.lines().toList();
    var comments = new ArrayList<Comment>();
    var code = new BitSet();
    var comment = new BitSet();
    int blockStart = 0;
    for (int line = 1; line <= lines.size(); line++) {
      String each = lines.get(line - 1);
      String sign = language == Language.JAVA ? "//" : "#";
      if (each.strip().startsWith("/*")) {
        blockStart = line;
      }
      if (blockStart > 0) {
        comment.set(line);
        if (each.contains("*/")) {
          String block = String.join("\n", lines.subList(blockStart - 1, line));
          comments.add(new Comment(blockStart, 1, line, block, true));
          blockStart = 0;
        }
      } else {
        int at = each.indexOf(sign);
        boolean own = at >= 0 && each.substring(0, at).isBlank();
        if (at >= 0) {
          comments.add(new Comment(line, at + 1, line, each.substring(at), own));
        }
        comment.set(line, own);
        code.set(line, !own && !each.isBlank());
      }
    }
    return new TextFile(
        language, lines, comments, code, comment, code, new int[0], new TokenStream());
  }
}
