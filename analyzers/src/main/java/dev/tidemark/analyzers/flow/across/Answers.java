package dev.tidemark.analyzers.flow.across;

import dev.tidemark.analyzers.flow.across.Callees.Found;
import dev.tidemark.analyzers.model.FlowFacts.FunctionFlow;
import dev.tidemark.analyzers.model.FlowFacts.Setting;
import dev.tidemark.analyzers.model.FlowQuestion;
import dev.tidemark.analyzers.model.FlowStep;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers the questions of files for constants that others define. */
final class Answers {
  /**
   * A constant, and where it stands.
   *
   * @param path null if the file that asks says it itself
   */
  private record Answer(String value, String path, int line, String text) {}

  private final Map<String, List<Answer>> settings = new HashMap<>();
  private final Map<String, Pattern> patterns = new HashMap<>();
  private final Callees callees;

  private Answers(List<RepositoryFile> files, Callees callees) {
    this.callees = callees;
    for (RepositoryFile file : files) {
      if (file.role() == Role.MAIN) {
        for (Setting each : file.facts().flows().settings()) {
          settings
              .computeIfAbsent(each.key(), key -> new ArrayList<>())
              .add(new Answer(each.value(), file.path(), each.line(), "is set here"));
        }
      }
    }
  }

  static List<JoinedFlow> to(List<RepositoryFile> files, Callees callees) {
    var answers = new Answers(files, callees);
    var joined = new ArrayList<JoinedFlow>();
    for (RepositoryFile file : files) {
      for (FlowQuestion question : file.facts().flows().questions()) {
        answers
            .worst(question, file)
            .ifPresent(
                answer ->
                    joined.add(
                        new JoinedFlow(
                            file,
                            question.rule(),
                            question.place(),
                            question.message(),
                            steps(answer, file, question))));
      }
    }
    return joined;
  }

  private static List<FlowStep> steps(Answer answer, RepositoryFile file, FlowQuestion question) {
    return answer.path() == null
        ? List.of()
        : List.of(
            new FlowStep(answer.path(), answer.line(), answer.text()),
            new FlowStep(file.path(), question.place().line(), "is used here"));
  }

  private Optional<Answer> worst(FlowQuestion question, RepositoryFile file) {
    Pattern pattern =
        patterns.computeIfAbsent(
            question.pattern(), text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE));
    return answers(question, file).stream()
        .filter(answer -> pattern.matcher(answer.value()).matches())
        .findFirst();
  }

  private List<Answer> answers(FlowQuestion question, RepositoryFile file) {
    var answers = new ArrayList<Answer>();
    if (!question.setting().isEmpty()) {
      answers.addAll(settings.getOrDefault(question.setting(), List.of()));
    } else {
      for (Found found : callees.of(question.asked(), file)) {
        FunctionFlow function = found.function();
        function
            .constants()
            .forEach(
                value ->
                    answers.add(
                        new Answer(
                            value, found.file().path(), function.line(), "is given back here")));
      }
    }
    if (answers.isEmpty() && question.otherwise() != null) {
      answers.add(new Answer(question.otherwise(), null, 0, ""));
    }
    return answers;
  }
}
