package dev.tidemark.jobs.repos;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The CSV file that lists repositories. No message quotes a value: it may hold a secret. */
final class ListFile {
  private static final List<String> COLUMNS = List.of("repository", "branch", "name");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .get();

  private final Path file;
  private final Path folder;
  private List<String> header;

  private ListFile(Path file) {
    this.file = file;
    this.folder = file.toAbsolutePath().getParent();
  }

  static List<Entry> read(Path file) {
    return new ListFile(file).entries();
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(reader)) {
      long line = 1;
      try {
        for (CSVRecord record : parser) {
          line = parser.getCurrentLineNumber();
          read(record, line, entries);
        }
      } catch (UncheckedIOException e) {
        throw unreadable(parser.getCurrentLineNumber(), e.getCause());
      }
    } catch (IOException e) {
      throw unreadable(1, e);
    }
    if (header == null) {
      throw error(1, "the file is empty; its first line must name the columns: repository");
    }
    return entries;
  }

  private void read(CSVRecord record, long line, List<Entry> entries) {
    if (header == null) {
      header = header(record, line);
    } else if (record.stream().anyMatch(value -> !value.isBlank())) {
      if (record.size() > header.size()) {
        throw error(
            line,
            record.size()
                + " values under "
                + header.size()
                + " columns; put a value with a comma in it in quotes");
      }
      entries.add(
          new Entry(
              file + ", line " + line,
              folder,
              value(record, "repository"),
              value(record, "branch"),
              value(record, "name")));
    }
  }

  private List<String> header(CSVRecord record, long line) {
    List<String> names =
        record.stream().map(n -> n.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT)).toList();
    if (!names.contains("repository")) {
      throw error(line, "the first line must name the columns, one of them \"repository\"");
    }
    for (int i = 0; i < names.size(); i++) {
      if (!COLUMNS.contains(names.get(i)) || names.indexOf(names.get(i)) < i) {
        throw error(
            line,
            "column "
                + (i + 1)
                + " is unknown or there twice; the columns are repository, branch and name");
      }
    }
    return names;
  }

  private String value(CSVRecord record, String column) {
    int index = header.indexOf(column);
    return index < 0 || index >= record.size() ? "" : record.get(index).strip();
  }

  private IllegalArgumentException unreadable(long line, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new IllegalArgumentException(file + ": there is no such file");
    }
    if (e instanceof CharacterCodingException) {
      return error(line, "the file is not in UTF-8; save it so");
    }
    return Files.isReadable(file) && !Files.isDirectory(file)
        ? error(line, "a quoted value is not ended, or text follows its closing quote")
        : new IllegalArgumentException(file + ": the file cannot be read");
  }

  private IllegalArgumentException error(long line, String what) {
    return new IllegalArgumentException(file + ", line " + line + ": " + what);
  }
}
