package dev.tidemark.analyzers.text.secret;

import java.util.regex.Pattern;

/** Texts that hold the place of a secret, which is put there later or elsewhere. */
final class Placeholder {
  private static final Pattern WORDS =
      Pattern.compile(
          "change.{0,4}(me|it|this)|example|sample|dummy|fake|mock|placeholder|(?<![a-z])your?(?![a-z])"
              + "|your[_-]?|x{4,}|\\*{2,}|\\.{3}|todo|fixme|(?<![a-z])test|foo|undefined|redacted"
              + "|hidden|mask|insert|replace|enter[_-]|(?<![a-z])my[_-]?(pass|secret|token|key|api)"
              + "|some[_-]?(pass|secret|token|key)|notused|not[_-]used|unused|ignored?|deprecated"
              + "|blah|lorem|s3cr3t|p@ssw0rd",
          Pattern.CASE_INSENSITIVE);

  // To be filled in: ${name}, {{name}}, {0}, %s, %(name)s, %NAME%, <name>, [name], #{name}, $NAME.
  private static final Pattern HOLES =
      Pattern.compile(
          "[$#@]\\{|\\{\\{|\\{\\w*\\}|%[sdrv]|%\\(|%\\w+%|<[^>]*>|^\\[.*\\]$|^\\$\\w+$|^\\$\\(.*");

  private static final Pattern NOTHING =
      Pattern.compile(
          "none|null|nil|true|false|yes|no|on|off|empty|default|unknown|n/a|plain|basic|bearer"
              + "|required|optional|string|text|value|str|any|all|anonymous|disabled|enabled|infected",
          Pattern.CASE_INSENSITIVE);

  private Placeholder() {}

  static boolean is(String text) {
    return NOTHING.matcher(text).matches()
        || HOLES.matcher(text).find()
        || WORDS.matcher(text).find();
  }
}
