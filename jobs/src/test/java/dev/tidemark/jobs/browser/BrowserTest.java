package dev.tidemark.jobs.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.UnhandledAlertException;

/** What the tests of the report rely on: that a page which does wrong would be seen to. */
@ExtendWith(InBrowser.class)
class BrowserTest {
  private final Browser browser;

  @TempDir Path folder;

  BrowserTest(Browser browser) {
    this.browser = browser;
  }

  private Path open(String body) throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), "<!doctype html>" + body);
    browser.open(page, "a=b");
    return page;
  }

  @Test
  void aPageThatAsksForNothingAsksForItself() throws IOException {
    Path page = open("<p>Quiet</p>");
    assertThat(browser.requests()).containsExactly(page.toUri().toString());
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aRequestIsToldAndReachesNobody() throws IOException {
    open("<img src='https://localhost/a.png'><img src='b.png'>");
    assertThat(browser.requests())
        .contains("https://localhost/a.png", folder.resolve("b.png").toUri().toString());
    assertThat(browser.complaints())
        .anyMatch(said -> said.contains("https://localhost/a.png") && said.contains("ERR_NAME"));
  }

  @Test
  void aBreachOfThePolicyIsToldAndSoIsAnError() throws IOException {
    open(
        "<meta http-equiv='Content-Security-Policy' content=\"img-src 'none'\">"
            + "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"
            + "<script>undefined.wrong</script>");
    assertThat(browser.complaints())
        .anyMatch(said -> said.contains("Content Security Policy"))
        .anyMatch(said -> said.contains("TypeError"));
  }

  @Test
  void aDialogIsNotOverlooked() throws IOException {
    open("<script>setTimeout(() => alert(1))</script>");
    assertThatThrownBy(() -> browser.ask("await new Promise((done) => setTimeout(done, 100))"))
        .isInstanceOf(UnhandledAlertException.class);
  }

  @Test
  void whoHasNoBrowserIsToldHowToGetOne() {
    assertThatThrownBy(() -> Browser.find(List.of("chromium"), folder + ":" + folder))
        .hasMessage("no chromium on the PATH: run tools/install, which gets it");
  }

  @Test
  void aPageIsAsWideAsAskedAndShownAsLiked() throws IOException {
    open("<p>Small</p>");
    browser.size(360, 640);
    browser.prefer("dark", "print");
    assertThat(browser.ask("return innerWidth")).isEqualTo(360L);
    assertThat(browser.ask("return matchMedia('print and (prefers-color-scheme: dark)').matches"))
        .isEqualTo(true);
  }
}
