package dev.tidemark.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {
  @ParameterizedTest
  @CsvSource({
    "https://github.com/org/app, github, https://github.com/org/app",
    "https://github.com/org/app.git/, github, https://github.com/org/app",
    "https://GitHub.example.org/org/app, github, https://github.example.org/org/app",
    "https://my-gitlab.example.org:8443/a/b/c, gitlab, https://my-gitlab.example.org:8443/a/b/c",
    "http://gitlab.corp/a/b, gitlab, http://gitlab.corp/a/b",
    "https://codeberg.org/a/b, gitea, https://codeberg.org/a/b",
    "https://forgejo.example.org/a/b, gitea, https://forgejo.example.org/a/b",
    "https://bitbucket.org/a/b, bitbucket, https://bitbucket.org/a/b",
    "https://git.sr.ht/~a/b, sourcehut, https://git.sr.ht/~a/b",
    "ssh://github.com/org/app, github, https://github.com/org/app",
    "https://user:secret@github.com/org/app, github, https://github.com/org/app",
  })
  @DisplayName("a host that is known by its name can be linked to")
  void known(String url, String kind, String base) {
    assertThat(Host.of(url)).contains(new Host(kind, base));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://git.example.org/org/app",
        "https://notgithub.com/org/app",
        "https://github.com/",
        "https://github.com",
        "https://github.com/org/app?x=1",
        "ssh://gitlab.example.org/org/app",
        "ssh://github.com:2222/org/app",
        "git://github.com/org/app",
        "file:///srv/github.com/app",
        "javascript://github.com/%0aalert(1)",
        "https://github.com/a b",
        ""
      })
  @DisplayName("any other is not guessed at")
  void unknown(String url) {
    assertThat(Host.of(url)).isEmpty();
  }
}
