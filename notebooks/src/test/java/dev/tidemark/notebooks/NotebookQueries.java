package dev.tidemark.notebooks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the cells of a notebook ask, in their order, without a kernel. */
final class NotebookQueries {
  private static final Pattern ASKED =
      Pattern.compile(
          "warehouse\\.(ask|define)\\((?:\"(\\w+)\","
              + " )?\"\"\"\\R(.*?)\"\"\"(?:\\.formatted\\((\\w+)\\))?",
          Pattern.DOTALL);

  private NotebookQueries() {}

  /** Asks them all, and gives the answers of those that are no definitions. */
  static List<Answer> run(Path notebook, Path warehouse) throws SQLException, IOException {
    String code =
        RanNotebook.read(notebook).codeCells().stream()
            .map(cell -> RanNotebook.joined(cell.path("source")))
            .collect(Collectors.joining("\n"));
    var opened = Warehouse.open(warehouse);
    var answers = new ArrayList<Answer>();
    Matcher asked = ASKED.matcher(code);
    while (asked.find()) {
      String sql = asked.group(3);
      if (asked.group(4) != null) {
        sql = sql.formatted(number(code, asked.group(4)));
      }
      try {
        if (asked.group(1).equals("define")) {
          opened.define(asked.group(2), sql);
        } else {
          answers.add(opened.ask(sql));
        }
      } catch (SQLException e) {
        throw new SQLException(e.getMessage() + " in " + sql, e);
      }
    }
    return answers;
  }

  private static int number(String code, String variable) {
    Matcher set = Pattern.compile("var " + variable + " = (\\d+);").matcher(code);
    if (!set.find()) {
      throw new IllegalStateException("no number for " + variable);
    }
    return Integer.parseInt(set.group(1));
  }
}
