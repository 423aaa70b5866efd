package dev.tidemark.analyzers.python;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.text.Comment;
import dev.tidemark.analyzers.text.TextFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Lines and comments of a text that is known to be Python, in one pass. It trusts the grammar: on
 * other texts it ends, and what it says has no meaning.
 *
 * <p>All lines of a string count as what the string is, code or documentation, the blank ones too.
 */
final class PythonLexer {
  private final String text;
  private final char[] chars;
  private final BitSet documentation;
  private final List<String> lines = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final BitSet code = new BitSet();
  private final BitSet remarks = new BitSet();
  private final BitSet logical = new BitSet();
  private final PythonTokens tokens = new PythonTokens();
  private final boolean withTokens;
  private int at;
  private int line = 1;
  private int lineStart;
  private int tokenLine;
  private int brackets;
  private int fields;
  private boolean statementDue = true;

  private PythonLexer(String text, BitSet documentation, boolean withTokens) {
    this.withTokens = withTokens;
    this.text = text;
    this.chars = text.toCharArray();
    this.documentation = documentation;
  }

  /**
   * @param documentation the lines of documentation strings
   * @param withTokens whether to keep the tokens too
   */
  static TextFile read(String text, BitSet documentation, boolean withTokens) {
    var lexer = new PythonLexer(text, documentation, withTokens);
    lexer.readTokens();
    if (lexer.lineStart < text.length()) {
      lexer.lines.add(text.substring(lexer.lineStart));
    }
    lexer.remarks.or(documentation);
    lexer.remarks.andNot(lexer.code);
    return new TextFile(
        Language.PYTHON,
        lexer.lines,
        lexer.comments,
        lexer.code,
        lexer.remarks,
        lexer.logical,
        lexer.outerLines(),
        lexer.tokens.stream());
  }

  // A block is whatever is indented further; the grammar has seen to it that tabs agree.
  private int[] outerLines() {
    int[] outer = new int[lines.size() + 1];
    var open = new ArrayDeque<Integer>();
    for (int l = logical.nextSetBit(1); l > 0 && l <= lines.size(); l = logical.nextSetBit(l + 1)) {
      while (!open.isEmpty() && indent(open.element()) >= indent(l)) {
        open.pop();
      }
      if (!open.isEmpty()) {
        outer[l] = open.element();
      }
      open.push(l);
    }
    return outer;
  }

  private int indent(int number) {
    String each = lines.get(number - 1);
    int width = 0;
    while (width < each.length() && Character.isWhitespace(each.charAt(width))) {
      width++;
    }
    return width;
  }

  // Reads to the end, or in a replacement field of an f-string to behind the field's brace.
  private void readTokens() {
    int outerBrackets = brackets;
    brackets = 0;
    while (at < chars.length) {
      char c = chars[at];
      if (c == '\n' || c == '\r') {
        endLine();
        endStatement();
      } else if (c == ' ' || c == '\t' || c == '\f') {
        at++;
      } else if (c == '#') {
        readComment();
      } else if (c == '\\') {
        at++;
        if (at < chars.length) {
          skipCharacter();
        }
      } else if (c == '"' || c == '\'') {
        readString(at);
      } else if (isWord(c)) {
        readWord();
      } else if (fields > 0 && brackets == 0 && (c == '}' || c == ':')) {
        at++;
        if (c == ':') {
          readFormat();
        }
        break;
      } else {
        readSign(c);
      }
    }
    brackets = outerBrackets;
  }

  private void endStatement() {
    if (brackets == 0 && fields == 0) {
      statementDue = true;
      tokens.endLine();
    }
  }

  private void readSign(char c) {
    if (c == '(' || c == '[' || c == '{') {
      brackets++;
    } else if (c == ')' || c == ']' || c == '}') {
      brackets--;
    }
    markCode();
    int length = !withTokens || fields > 0 ? 1 : PythonTokens.lengthOfSign(text, at);
    if (withTokens && fields == 0) {
      tokens.addSign(text, at, length, line);
    }
    at += length;
  }

  private void readWord() {
    int start = at;
    boolean number = chars[at] >= '0' && chars[at] <= '9';
    while (at < chars.length && (isWord(chars[at]) || (number && chars[at] == '.'))) {
      at++;
    }
    boolean quoted = at < chars.length && (chars[at] == '"' || chars[at] == '\'');
    if (quoted && isPrefix(start)) {
      readString(start);
    } else {
      markCode();
      if (withTokens && fields == 0) {
        tokens.addWord(text.substring(start, at), line);
      }
    }
  }

  private boolean isPrefix(int start) {
    for (int i = start; i < at; i++) {
      if ("rRbBuUfFtT".indexOf(chars[i]) < 0) {
        return false;
      }
    }
    return at - start <= 2;
  }

  // Stands at the quote.
  private void readString(int start) {
    int firstLine = line;
    boolean formatted = hasPrefix(start, 'f') || hasPrefix(start, 't');
    boolean raw = hasPrefix(start, 'r');
    String quote = text.substring(at, at + 1);
    if (text.startsWith(quote.repeat(3), at)) {
      quote = quote.repeat(3);
    }
    at += quote.length();
    while (at < chars.length) {
      char c = chars[at];
      if (c == '\\') {
        skipEscape(formatted, raw);
      } else if (c == '{' && formatted) {
        readBrace();
      } else if (c == quote.charAt(0) && text.startsWith(quote, at)) {
        break;
      } else {
        skipCharacter();
      }
    }
    at = Math.min(at + quote.length(), text.length());
    markString(firstLine);
  }

  private boolean hasPrefix(int start, char letter) {
    for (int i = start; i < at; i++) {
      if (Character.toLowerCase(chars[i]) == letter) {
        return true;
      }
    }
    return false;
  }

  private void skipEscape(boolean formatted, boolean raw) {
    at++;
    if (formatted && !raw && text.startsWith("N{", at)) {
      at = Math.max(at, text.indexOf('}', at));
    } else if (at < chars.length && !(formatted && chars[at] == '{')) {
      skipCharacter();
    }
  }

  private void readBrace() {
    at++;
    if (at < chars.length && chars[at] == '{') {
      at++;
    } else {
      readField();
    }
  }

  private void readField() {
    fields++;
    readTokens();
    fields--;
  }

  // The part of a replacement field behind its colon, which may hold fields again.
  private void readFormat() {
    while (at < chars.length && chars[at] != '}') {
      if (chars[at] == '{') {
        at++;
        readField();
      } else {
        skipCharacter();
      }
    }
    at++;
  }

  private void readComment() {
    int start = at;
    while (at < chars.length && chars[at] != '\n' && chars[at] != '\r') {
      at++;
    }
    int column = text.codePointCount(lineStart, start) + 1;
    comments.add(new Comment(line, column, line, text.substring(start, at), tokenLine != line));
    remarks.set(line);
  }

  private void skipCharacter() {
    char c = chars[at];
    if (c == '\n' || c == '\r') {
      endLine();
    } else {
      at++;
    }
  }

  private void endLine() {
    lines.add(text.substring(lineStart, at));
    at += text.startsWith("\r\n", at) ? 2 : 1;
    lineStart = at;
    line++;
  }

  private void markString(int firstLine) {
    begin(firstLine);
    if (!documentation.get(firstLine) || !documentation.get(line)) {
      code.set(firstLine, line + 1);
      if (withTokens && fields == 0) {
        tokens.addString(firstLine, line);
      }
    }
  }

  private void markCode() {
    begin(line);
    code.set(line);
  }

  private void begin(int firstLine) {
    if (statementDue) {
      logical.set(firstLine);
      statementDue = false;
      tokens.beginLine(indentation(firstLine));
    }
    tokenLine = line;
  }

  private int indentation(int ofLine) {
    String begun = ofLine < line ? lines.get(ofLine - 1) : text;
    int start = ofLine < line ? 0 : lineStart;
    int end = start;
    while (end < begun.length() && begun.charAt(end) <= ' ') {
      end++;
    }
    return end - start;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c >= 0x80;
  }
}
