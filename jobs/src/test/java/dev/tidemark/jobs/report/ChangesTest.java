package dev.tidemark.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final int[] KNOWN = {2, 3, 7, 8, 9};

  private interface Told {
    void to(Changes changes) throws IOException;
  }

  private static String written(int width, Told told) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      var changes = new Changes(new Lists(json, "x"), width);
      told.to(changes);
      changes.end();
      json.writeEndObject();
    }
    return text.toString();
  }

  @Test
  @DisplayName("a value is told once, and zero where it is not there any more")
  void changes() throws IOException {
    assertThat(
            written(
                1,
                changes -> {
                  changes.begin(KNOWN, 5, 6);
                  changes.at(1, 4);
                  changes.at(2, 4);
                  changes.at(4, 4);
                  changes.begin(KNOWN, 5, 7);
                  changes.at(0, 1);
                }))
        .isEqualTo("{\"x\":[[5,6,3,4,8,0,9,4],[5,7,2,1,3,0]]}");
  }

  @Test
  @DisplayName("one change among several values tells all of them")
  void several() throws IOException {
    assertThat(
            written(
                2,
                changes -> {
                  changes.begin(KNOWN);
                  changes.begin(KNOWN);
                  changes.at(0, 0, 0);
                  changes.at(1, 3, 4);
                  changes.at(2, 3, 5);
                  changes.at(3, 3, 5);
                  changes.at(4, 3, 5);
                }))
        .isEqualTo("{\"x\":[[],[3,3,4,7,3,5]]}");
  }

  @Test
  @DisplayName("nothing is nothing")
  void none() throws IOException {
    assertThat(written(1, changes -> {})).isEqualTo("{\"x\":[]}");
  }
}
