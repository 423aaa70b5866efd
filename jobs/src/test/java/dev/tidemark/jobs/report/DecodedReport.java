package dev.tidemark.jobs.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.jobs.warehouse.SqlEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** A report as its reader has it: the data of the page, taken apart again as the page does. */
final class DecodedReport {
  private static final Pattern DATA = Pattern.compile("id=\"data\">([^<]*)</script>");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Path warehouse;
  private final String page;
  private final JsonNode json;

  private DecodedReport(Path warehouse, String page) throws IOException {
    this.warehouse = warehouse;
    this.page = page;
    Matcher data = DATA.matcher(page);
    if (!data.find()) {
      throw new IllegalStateException("the page has no data");
    }
    byte[] packed = Base64.getDecoder().decode(data.group(1));
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      this.json = new ObjectMapper().readTree(in);
    }
  }

  /** Of all that there is. */
  static DecodedReport of(Path warehouse) throws IOException, SQLException {
    return of(warehouse, request("beginning"));
  }

  /** Of the same warehouse, from then on. */
  DecodedReport since(String since) throws IOException, SQLException {
    return of(warehouse, request(since));
  }

  static ReportRequest request(String since) {
    return new ReportRequest("", since, ReportRequest.USUAL_FINDINGS, NOON);
  }

  static DecodedReport of(Path warehouse, ReportRequest request) throws IOException, SQLException {
    Path file = Files.createTempDirectory("report").resolve("report.html");
    try (var engine = SqlEngine.open(warehouse)) {
      Report.write(engine, request, file);
    }
    return new DecodedReport(warehouse, Files.readString(file));
  }

  String page() {
    return page;
  }

  JsonNode json() {
    return json;
  }

  /** An element of one of the arrays at the top, as text. */
  String word(String array, int index) {
    return json.get(array).get(index).asText();
  }

  List<String> words(String array) {
    return texts(json.get(array));
  }

  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** URL, module, language and role. */
  List<String> group(int index) {
    JsonNode group = json.get("groups").get(index);
    JsonNode module = json.get("modules").get(group.get(0).asInt());
    return List.of(
        json.get("repositories").get(module.get(0).asInt()).get("url").asText(),
        module.get(1).asText(),
        word("languages", group.get(1).asInt()),
        word("roles", group.get(2).asInt()));
  }

  int repositoryOf(int group) {
    int module = json.get("groups").get(group).get(0).asInt();
    return json.get("modules").get(module).get(0).asInt();
  }

  String rule(int index) {
    return json.get("rules").get(index).get("id").asText();
  }

  String categoryOf(int rule) {
    return word("categories", json.get("rules").get(rule).get("category").asInt());
  }

  int state(int repository, int bucket) {
    return json.get("states").get(repository).get(bucket).asInt();
  }

  List<LocalDate> dates() {
    return words("dates").stream().map(LocalDate::parse).toList();
  }

  /** What a list of changes says of each bucket, from its first bucket on. */
  static NavigableMap<Integer, List<Long>> values(JsonNode list, int from, int width) {
    var values = new TreeMap<Integer, List<Long>>();
    for (int i = from; i < list.size(); i += width + 1) {
      var each = new ArrayList<Long>();
      for (int j = 1; j <= width; j++) {
        each.add(list.get(i + j).asLong());
      }
      values.put(list.get(i).asInt(), each);
    }
    return values;
  }

  static List<Long> at(NavigableMap<Integer, List<Long>> values, int bucket, int width) {
    Map.Entry<Integer, List<Long>> change = values.floorEntry(bucket);
    return change == null ? Collections.nCopies(width, 0L) : change.getValue();
  }

  static List<String> with(List<String> group, String word) {
    var all = new ArrayList<>(group);
    all.add(word);
    return all;
  }

  /** What SQL says, as lists of texts; null is "null". */
  List<List<String>> sql(String query) throws SQLException, IOException {
    var rows = new ArrayList<List<String>>();
    try (var engine = SqlEngine.open(warehouse);
        var statement = engine.statementFor(query);
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        var values = new ArrayList<String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          values.add(String.valueOf(row.getObject(i)));
        }
        rows.add(values);
      }
    }
    return rows;
  }
}
