package dev.tidemark.jobs.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The page: style, scripts and data in one file, under a policy that lets nothing else in.
 *
 * <p>The data is base64, so that no text of a repository can be taken for a part of the page.
 */
final class ReportPage {
  /** What writes the data into the page. */
  interface Data {
    void writeTo(OutputStream out) throws SQLException, IOException;
  }

  private static final String ECHARTS =
      "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js";

  /** One script together, in this order. */
  private static final List<String> SCRIPTS =
      List.of(
          "data.js",
          "filter.js",
          "history.js",
          "answers.js",
          "theme.js",
          "draw.js",
          "tables.js",
          "bars.js",
          "trust.js",
          "trends.js",
          "moves.js",
          "heat.js",
          "tree.js",
          "hotspots.js",
          "security.js",
          "findings.js",
          "page.js");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)\\}\\}");

  private final String template;
  private final Map<String, String> parts;

  private ReportPage(String template, Map<String, String> parts) {
    this.template = template;
    this.parts = parts;
  }

  static ReportPage titled(String title) {
    String style = resource("page.css");
    String echarts = resource(ECHARTS);
    String script =
        SCRIPTS.stream()
            .map(ReportPage::resource)
            .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n"));
    return new ReportPage(
        resource("page.html"),
        Map.of(
            "title", escaped(title.isEmpty() ? "How the code is doing" : title),
            "style", style,
            "echarts", echarts,
            "script", script,
            "policy", policy(style, echarts, script)));
  }

  void write(Data data, OutputStream out) throws SQLException, IOException {
    Matcher placeholder = PLACEHOLDER.matcher(template);
    int written = 0;
    while (placeholder.find()) {
      out.write(template.substring(written, placeholder.start()).getBytes(UTF_8));
      if (placeholder.group(1).equals("data")) {
        writePacked(data, out);
      } else {
        out.write(parts.get(placeholder.group(1)).getBytes(UTF_8));
      }
      written = placeholder.end();
    }
    out.write(template.substring(written).getBytes(UTF_8));
  }

  private static void writePacked(Data data, OutputStream out) throws SQLException, IOException {
    try (var packed = new Packed(Base64.getEncoder().wrap(new Open(out)))) {
      data.writeTo(packed);
    }
  }

  private static String policy(String style, String... scripts) {
    return "default-src 'none'; script-src "
        + List.of(scripts).stream().map(ReportPage::hash).collect(Collectors.joining(" "))
        + "; style-src "
        + hash(style)
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the jar's " + name + " cannot be read", e);
    }
  }

  /** Packs as small as it can: the page is written once and read many times. */
  private static final class Packed extends GZIPOutputStream {
    Packed(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  /** Base64 ends with its padding when it is closed, and the page goes on behind it. */
  private static final class Open extends FilterOutputStream {
    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
