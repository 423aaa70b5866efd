package dev.tidemark.jobs.report;

import dev.tidemark.jobs.dates.Since;
import java.time.Instant;

/**
 * What a report is to show.
 *
 * @param title of the page; "" for none
 * @param since a day or how long before the newest date there is, as {@code 1y}
 * @param findings at most so many in the list, 0 or more
 * @param madeAt the moment that the page names
 */
public record ReportRequest(String title, String since, int findings, Instant madeAt) {
  /** What is shown unless somebody says otherwise. */
  public static final String USUAL_SINCE = "1y";

  /** A list that a browser sorts and filters at once. */
  public static final int USUAL_FINDINGS = 20_000;

  public ReportRequest {
    if (findings < 0) {
      throw new IllegalArgumentException("--findings must be 0 or more, not " + findings);
    }
    Since.of(since);
  }

  /** The usual report. */
  public static ReportRequest usual(Instant madeAt) {
    return new ReportRequest("", USUAL_SINCE, USUAL_FINDINGS, madeAt);
  }
}
