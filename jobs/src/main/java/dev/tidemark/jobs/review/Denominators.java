package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.rule.Per;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** How much there was to find something in, over the files that were judged. */
final class Denominators {
  private record Kind(Language language, Role role) {}

  private final Map<Kind, Map<Per, Long>> sums = new HashMap<>();

  Denominators(List<ReviewedFile> files) {
    for (ReviewedFile file : files) {
      if (file.report().judged()) {
        var ofKind =
            sums.computeIfAbsent(
                new Kind(file.language(), file.role()), kind -> new EnumMap<>(Per.class));
        for (Per per : Per.values()) {
          ofKind.merge(per, (long) per.in(file.report().metrics()), Long::sum);
        }
      }
    }
  }

  /** Of the files that the rule is asked of. */
  long of(ReviewedRule rule, Per per) {
    return sum(
        per,
        (language, role) ->
            rule.spec().languages().contains(language) && rule.spec().roles().contains(role));
  }

  /** What the rule counts its findings of, in one language. */
  long of(ReviewedRule rule, Language wanted) {
    return sum(
        rule.info().per(),
        (language, role) -> language == wanted && rule.spec().roles().contains(role));
  }

  /** Of all files of a role. */
  long of(Role wanted, Per per) {
    return sum(per, (language, role) -> role == wanted);
  }

  private long sum(Per per, BiPredicate<Language, Role> wanted) {
    return sums.entrySet().stream()
        .filter(e -> wanted.test(e.getKey().language(), e.getKey().role()))
        .mapToLong(e -> e.getValue().get(per))
        .sum();
  }
}
