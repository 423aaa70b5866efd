package dev.tidemark.jobs.explain;

import dev.tidemark.jobs.warehouse.SqlEngine;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads out of a warehouse why counts moved. */
public final class ExplanationReader implements AutoCloseable {
  private static final int MOST_SHARES = 10;

  private final ExplainRequest request;
  private final ExplainTables tables;
  private final Statement statement;
  private final Answers answers;
  private final Span span;

  /**
   * Whoever makes it closes the engine after it.
   *
   * @throws IllegalArgumentException if the request names what is not there
   */
  public ExplanationReader(SqlEngine engine, ExplainRequest request)
      throws SQLException, IOException {
    this.request = request;
    this.tables = new ExplainTables(request);
    this.statement = engine.statementOver(ExplainTables.SOURCES);
    this.answers = new Answers(statement);
    statement.execute(tables.asked());
    new Presence(answers).check(request);
    this.span = span();
    for (String table : tables.of(span)) {
      statement.execute(table);
    }
  }

  private Span span() throws SQLException {
    LocalDate to = request.to();
    if (to.equals(ExplainRequest.UNASKED)) {
      to =
          answers.one(
              "SELECT max(snapshot_date) AS last_date FROM asked",
              row -> Answers.date(row, "last_date"));
    }
    LocalDate from = request.from();
    if (from.equals(ExplainRequest.UNASKED)) {
      from =
          answers
              .one(
                  "SELECT max(snapshot_date) AS last_date FROM asked"
                      + " WHERE status = 'succeeded' AND snapshot_date < DATE '%s'".formatted(to),
                  row -> Optional.ofNullable(Answers.date(row, "last_date")))
              .orElse(to);
    }
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("--from " + from + " is after the last date, " + to);
    }
    return new Span(from, to);
  }

  /** A row for each snapshot, module, language, role and rule of which something moved. */
  public ResultSet rows() throws SQLException {
    return statement.executeQuery(
        """
        SELECT m.repository, m.snapshot_date, m.previous_date, m.previous_commit_hash,
          m.commit_hash, m.module, m.language, m.role, m.rule, m.category, m.findings_before,
          m.findings, m.change, m.by_code, m.by_rules, m.by_coverage, m.by_scope, m.not_explained,
          COALESCE(e.introduced, 0) AS introduced, COALESCE(e.fixed, 0) AS fixed,
          COALESCE(e.deleted, 0) AS deleted, COALESCE(e.suppressed, 0) AS suppressed
        FROM moved AS m
        LEFT JOIN (
          SELECT repository, snapshot_date, module, language, role, rule, %s
          FROM moves GROUP BY ALL) AS e USING (
            repository, snapshot_date, module, language, role, rule)
        ORDER BY m.repository, m.snapshot_date, m.module, m.language, m.role, m.rule"""
            .formatted(kindsOfMoves()));
  }

  private static String kindsOfMoves() {
    return """
        count(*) FILTER (event = 'introduced') AS introduced,
        count(*) FILTER (resolution = 'fixed') AS fixed,
        count(*) FILTER (resolution = 'deleted') AS deleted,
        count(*) FILTER (resolution = 'suppressed') AS suppressed""";
  }

  /** All that people are shown. */
  public Explanation explanation() throws SQLException {
    State before = state(span.from());
    State after = state(span.to());
    return new Explanation(
        request,
        span,
        before,
        after,
        causes(after.findings() - before.findings()),
        answers.one("SELECT " + kindsOfMoves() + " FROM moves", ExplanationReader::moves),
        new Unjudged(answers, tables).of(span),
        new Passages(answers).all(),
        new CommitsReader(answers).most(),
        new RuleChanges(answers).of(request.rule()),
        shares("rule", "moved"),
        shares("name", "moved JOIN named USING (repository)"),
        new LimitsReader(answers).of(span));
  }

  private State state(LocalDate date) throws SQLException {
    String ofEnd =
        """
        FROM ends AS e JOIN %%s AS t ON t.run_id = e.run_id AND t.repository = e.repository
          AND t.snapshot_date = e.snapshot_date
        WHERE e.status = 'succeeded' AND e.asked_date = DATE '%s'"""
            .formatted(date);
    long findings =
        answers.one(
            "SELECT COALESCE(CAST(sum(t.findings) AS BIGINT), 0) AS findings "
                + ofEnd.formatted("finding_counts")
                + tables.narrowed(),
            row -> row.getLong("findings"));
    long repositories =
        answers.one(
            "SELECT count(*) AS repositories FROM ends"
                + " WHERE status = 'succeeded' AND asked_date = DATE '%s'".formatted(date),
            row -> row.getLong("repositories"));
    return answers.one(
        "SELECT CAST(sum(t.files) AS BIGINT) AS files,"
            + " CAST(sum(t.files_not_judged) AS BIGINT) AS files_not_judged "
            + ofEnd.formatted("modules")
            + tables.narrowedFiles(),
        row ->
            new State(
                findings, repositories, row.getLong("files"), row.getLong("files_not_judged")));
  }

  private Causes causes(long change) throws SQLException {
    Causes told =
        answers.one("SELECT " + ExplainTables.sumsOfCauses() + " FROM moved", Answers::causes);
    long open = change - told.code() - told.rules() - told.coverage() - told.scope();
    return new Causes(told.code(), told.rules(), told.coverage(), told.scope(), open);
  }

  private static CodeMoves moves(ResultSet row) throws SQLException {
    return new CodeMoves(
        row.getLong("introduced"),
        row.getLong("fixed"),
        row.getLong("deleted"),
        row.getLong("suppressed"));
  }

  private Top<Share> shares(String column, String source) throws SQLException {
    List<Share> all =
        answers.all(
            "SELECT %s AS name, %s FROM %s GROUP BY 1 ORDER BY sum(change) DESC, 1"
                .formatted(column, ExplainTables.sumsOfCauses(), source),
            row -> new Share(Answers.text(row, "name"), Answers.causes(row)));
    long heavy = all.stream().filter(share -> share.causes().weight() > 0).count();
    return Top.of(
        all,
        (int) Math.min(MOST_SHARES, heavy),
        share -> share.causes().weight(),
        share -> share.causes().change());
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
