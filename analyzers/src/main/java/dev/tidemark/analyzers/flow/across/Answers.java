package dev.tidemark.analyzers.flow.across;

import dev.tidemark.analyzers.flow.across.Callees.Found;
import dev.tidemark.analyzers.model.FlowFacts.Setting;
import dev.tidemark.analyzers.model.FlowQuestion;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers the questions of files for constants that others define. */
final class Answers {
  private final Map<String, Set<String>> settings = new HashMap<>();
  private final Map<String, Pattern> patterns = new HashMap<>();
  private final Callees callees;

  private Answers(List<RepositoryFile> files, Callees callees) {
    this.callees = callees;
    for (RepositoryFile file : files) {
      if (file.role() == Role.MAIN) {
        for (Setting setting : file.facts().flows().settings()) {
          settings
              .computeIfAbsent(setting.key(), key -> new LinkedHashSet<>())
              .add(setting.value());
        }
      }
    }
  }

  static List<JoinedFlow> to(List<RepositoryFile> files, Callees callees) {
    var answers = new Answers(files, callees);
    var joined = new ArrayList<JoinedFlow>();
    for (RepositoryFile file : files) {
      for (FlowQuestion question : file.facts().flows().questions()) {
        if (answers.isSo(question, file)) {
          joined.add(
              new JoinedFlow(
                  file, question.rule(), question.place(), question.message(), List.of()));
        }
      }
    }
    return joined;
  }

  private boolean isSo(FlowQuestion question, RepositoryFile file) {
    Pattern pattern =
        patterns.computeIfAbsent(
            question.pattern(), text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE));
    return values(question, file).stream().anyMatch(value -> pattern.matcher(value).matches());
  }

  private Set<String> values(FlowQuestion question, RepositoryFile file) {
    var values = new LinkedHashSet<String>();
    if (!question.setting().isEmpty()) {
      values.addAll(settings.getOrDefault(question.setting(), Set.of()));
    } else {
      for (Found found : callees.of(question.asked(), file)) {
        values.addAll(found.function().constants());
      }
    }
    if (values.isEmpty() && question.otherwise() != null) {
      values.add(question.otherwise());
    }
    return values;
  }
}
