package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.rule.Per;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a review speaks of.
 *
 * @param files number by role; those not judged too
 * @param codeLines of judged files, by role
 * @param byLanguage number of files that people here write
 * @param notJudged files that people here write and that could not be judged
 */
public record Coverage(
    Map<Role, Long> files,
    Map<Role, Long> codeLines,
    Map<Language, Long> byLanguage,
    long notJudged) {
  static Coverage of(Inspection inspection) {
    var files = new EnumMap<Role, Long>(Role.class);
    inspection.files().forEach(file -> files.merge(file.role(), 1L, Long::sum));
    var denominators = new Denominators(inspection.files());
    var codeLines = new EnumMap<Role, Long>(Role.class);
    files.keySet().forEach(role -> codeLines.put(role, denominators.of(role, Per.CODE_LINES)));
    var byLanguage = new EnumMap<Language, Long>(Language.class);
    inspection.ours().forEach(file -> byLanguage.merge(file.language(), 1L, Long::sum));
    long notJudged = inspection.ours().stream().filter(file -> !file.report().judged()).count();
    return new Coverage(files, codeLines, byLanguage, notJudged);
  }

  long files(Role role) {
    return files.getOrDefault(role, 0L);
  }

  long codeLines(Role role) {
    return codeLines.getOrDefault(role, 0L);
  }
}
