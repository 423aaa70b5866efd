package dev.tidemark.jobs.cli;

import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.rule.RuleSpec;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "List the rules, as the settings have them.")
final class ListRules implements Callable<Integer> {
  @Option(names = "--config", paramLabel = "FILE", description = "Settings, as for scan.")
  private Path configFile;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    ConfigFile config = configFile == null ? ConfigFile.DEFAULTS : ConfigFile.read(configFile);
    PrintWriter out = command.commandLine().getOut();
    String row = "%-24s %-16s %-8s %-12s %-4s %s%n";
    out.printf(Locale.ROOT, row, "RULE", "CATEGORY", "SEVERITY", "LANGUAGES", "ON", "SUMMARY");
    for (RuleSpec spec : RuleCatalogue.SHIPPED.specs(config.rules())) {
      out.printf(
          Locale.ROOT,
          row,
          spec.id(),
          spec.category().id(),
          spec.severity().id(),
          spec.languages().stream().map(Language::id).collect(Collectors.joining(",")),
          spec.enabled() ? "yes" : "no",
          spec.summary() + thresholds(spec));
    }
    out.flush();
    return Tidemark.COMPLETE;
  }

  private static String thresholds(RuleSpec spec) {
    return spec.thresholds().isEmpty()
        ? ""
        : spec.thresholds().entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
