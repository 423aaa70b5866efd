package dev.tidemark.jobs.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.git.WorkingFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReviewTest {
  private static final String SWALLOWS =
      "def f(a, b, c, d, e, f, g, h):\n    try:\n        a()\n    except Exception:\n        pass\n";

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String review(int maxRemarks) {
    return MarkdownReview.of(ReviewFixture.review(new WorkingFolder(folder)), maxRemarks);
  }

  @Test
  void aRemarkHasNumbersPlacesAndWhatToDo() throws IOException {
    write("a.py", SWALLOWS);
    assertThat(review(10))
        .contains(
            "# Review of `sample`",
            "As it lies on disk. Reviewed: 1 file with 5 lines of code.",
            "**Security: ",
            "### Error handling",
            "**An exception is caught and dropped**: 1 place in 5 lines of code.",
            "Handle it, or say in a comment why nothing needs to be done.",
            "- `a.py:4`: ",
            "**A function has too many parameters**: 1 of 1 function.");
  }

  @Test
  void whatIsCleanIsSaidWithWhatWasChecked() throws IOException {
    write("a.py", "\"\"\"Adds.\"\"\"\nTOTAL = 1 + 1\n");
    assertThat(review(10))
        .contains("## Remarks\n\nNone.", "## Checked and clean", "`swallowed-exception` in 1 line")
        .doesNotContain("in 0 ");
  }

  @Test
  void whatWasNotJudgedIsSaidWithTheReason() throws IOException {
    write("broken.py", "def f(:\n");
    write("a.py", "# tidemark:ignore-file missing-doc -- so be it\nA = 1\n");
    assertThat(review(10))
        .contains(
            "Reviewed: 2 files with 1 line of code; 1 of them could not be judged.",
            "## Not judged",
            "- 1 syntax error: `broken.py:1`",
            "- 1 finding is not counted, because a comment in the code says why: `a.py:1`.");
  }

  @Test
  void theLightestRemarksAreOnlyNamed() throws IOException {
    write("a.py", SWALLOWS);
    assertThat(review(1)).contains("1. **").doesNotContain("2. **").contains("weigh less: `");
    assertThat(review(0)).doesNotContain("1. **");
  }

  @Test
  void testsAreNamedAndComeLast() throws IOException {
    write("a.py", "def f(a, b, c, d, e, f, g, h):\n    \"\"\"Do.\"\"\"\n    return a\n");
    write("tests/test_a.py", SWALLOWS);
    String text = review(10);
    assertThat(text).contains("; all in tests.", "1 file of tests with 5 lines of code");
    assertThat(text.indexOf("too many parameters")).isLessThan(text.indexOf("dropped"));
  }

  @Test
  void whatNobodyHereWritesIsLeftOut() throws IOException {
    write("a.py", "A = 1\n");
    write("vendor/six.py", SWALLOWS);
    assertThat(review(10))
        .contains("Left out, since nobody here writes them: 1 vendored.")
        .doesNotContain("vendor/six.py");
  }

  @Test
  void hostileNamesStayNames() throws IOException {
    write("a`b|<script>alert(1)</script>\u202e.py", SWALLOWS);
    write("c\nd.py", SWALLOWS);
    String text = review(10);
    assertThat(text)
        .contains("`` a`b|<script>alert(1)<\\/script> .py:4 ``".replace("\\/", "/"))
        .contains("`\"c\\nd.py\"`")
        .doesNotContain("\u202e", "c\nd.py");
    assertThat(Markdown.text("<b>*x*_|`[a](b)")).isEqualTo("\\<b\\>\\*x\\*\\_\\|\\`\\[a\\](b)");
    assertThat(Markdown.message("the type \"a`b\" is <i>"))
        .isEqualTo("the type `` a`b `` is \\<i\\>");
  }

  @Test
  void theWorstPlacesAreShownAndWhereRemarksMeet() throws IOException {
    for (int decisions : new int[] {12, 40, 11, 30, 14}) {
      String nested = "        if a: b()\n".repeat(decisions);
      String function = "def f(a, b, c, d, e, f, g, h):\n    for x in a:\n" + nested;
      write("m" + decisions + ".py", function);
    }
    String text = review(10);
    assertThat(text)
        .contains("Start with `f`, `m", "of the remarks meet there.")
        .containsOnlyOnce("; the limit is 7")
        .containsSubsequence("`m40.py:1`: ", "`m30.py:1`: ", "`m14.py:1`: ");
    assertThat(Markdown.message("not in lower_snake_case, _so_"))
        .contains("lower_snake_case, \\_so\\_");
  }
}
