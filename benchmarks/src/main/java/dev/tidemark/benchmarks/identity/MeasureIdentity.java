package dev.tidemark.benchmarks.identity;

import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.jobs.git.FileVersion;
import dev.tidemark.jobs.git.ListedFile;
import dev.tidemark.jobs.git.UnreadableRepositoryException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Measures on some commits of a repository whether findings are known again after edits by machine,
 * and after the renames that git sees, and whether all that is told sums to what changed.
 *
 * <p>Arguments: a bare repository, two files with a commit on each line, oldest first, of which the
 * second is longer and read for its renames alone, and how many contents to edit; if none, only
 * renames are measured.
 */
final class MeasureIdentity {
  private final RealHistory history;
  private final JudgedContents contents;
  private final PrintStream out;

  private MeasureIdentity(RealHistory history, JudgedContents contents, PrintStream out) {
    this.history = history;
    this.contents = contents;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException, UnreadableRepositoryException {
    List<String> newest = Files.readAllLines(Path.of(arguments[1]));
    List<String> all = Files.readAllLines(Path.of(arguments[2]));
    int sample = Integer.parseInt(arguments[3]);
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (JudgedContents contents = new JudgedContents(arguments[0])) {
      if (sample > 0) {
        var measure = new MeasureIdentity(RealHistory.of(arguments[0], newest), contents, out);
        measure.walks(newest.size());
        measure.renames(newest.size());
        measure.edits(sample);
        out.println();
      }
      new MeasureIdentity(RealHistory.of(arguments[0], all), contents, out).renames(all.size());
    }
  }

  private void walks(int commits) {
    WholeWalk walk = WholeWalk.of(history, contents, false);
    out.printf(
        "%d commits, %d file versions, %d contents%n",
        commits, history.versions().size(), contents.size());
    out.println("told: " + walk.byKind());
    out.println("resolved beside one introduced by the same rule: " + walk.doubtful());
    out.println("changes of counts not explained: " + walk.unexplained(history, contents));
    out.println("the same walk again: " + same(walk, WholeWalk.of(history, contents, false)));
    out.println("each version in two pieces: " + same(walk, WholeWalk.of(history, contents, true)));
    out.println();
  }

  private static String same(WholeWalk one, WholeWalk other) {
    return one.equals(other) ? "the same is told" : "OTHER THINGS ARE TOLD";
  }

  private void renames(int commits) {
    Map<String, FileVersion> endings = new HashMap<>();
    for (FileVersion version : history.versions()) {
      endings.put(version.last() + " " + version.file().file().path(), version);
    }
    var equal = new RenameTally(commits + " commits, content equal");
    var edited = new RenameTally(commits + " commits, content edited");
    for (FileVersion version : history.versions()) {
      FileVersion before = endings.get(version.first() - 1 + " " + version.renamedFrom());
      if (before != null && judged(before) && judged(version)) {
        ListedFile old = before.file();
        ListedFile now = version.file();
        Succession told =
            Succession.of(old.file().path(), contents.of(old), now.file().path(), contents.of(now));
        boolean same = old.file().blob().equals(now.file().blob());
        (same ? equal : edited).add(contents.of(old), told, contents.lineTexts(now));
      }
    }
    out.println(RenameTally.head());
    out.println(equal.row());
    out.println(edited.row());
    out.println();
  }

  private boolean judged(FileVersion version) {
    return contents.of(version.file()).judged();
  }

  private void edits(int sample) {
    Map<MachineEdit, EditTally> tallies = new TreeMap<>();
    for (MachineEdit edit : MachineEdit.values()) {
      tallies.put(edit, new EditTally(edit));
    }
    Map<String, ListedFile> distinct = new TreeMap<>();
    history.versions().stream()
        .filter(this::judged)
        .forEach(version -> distinct.putIfAbsent(version.file().file().blob(), version.file()));
    List<ListedFile> files = List.copyOf(distinct.values());
    double step = Math.max(1, (double) files.size() / sample);
    for (double i = 0; i < files.size(); i += step) {
      edit(files.get((int) i), tallies);
    }
    out.println(EditTally.head());
    tallies.values().forEach(tally -> out.println(tally.row()));
    out.println();
    tallies.values().forEach(tally -> out.println(tally.words()));
  }

  private void edit(ListedFile file, Map<MachineEdit, EditTally> tallies) {
    Optional<String> text = contents.text(file);
    if (text.isPresent()) {
      byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
      FileReport report = contents.report(bytes, file.file().language(), file.role());
      var content = new Content(file.file().path(), file.file().language(), text.get(), report);
      Arrays.stream(MachineEdit.values()).forEach(edit -> tallies.get(edit).add(content, contents));
    }
  }
}
