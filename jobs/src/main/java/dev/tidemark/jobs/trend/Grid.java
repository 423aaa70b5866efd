package dev.tidemark.jobs.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cells in columns of even width: the first columns to the left, numbers to the right. */
public final class Grid {
  private static final String BETWEEN = "  ";

  private final int leftColumns;
  private final int numbers;
  private final List<List<String>> rows = new ArrayList<>();

  Grid(int leftColumns) {
    this(leftColumns, Integer.MAX_VALUE - leftColumns);
  }

  /** What comes after the numbers is to the left again. */
  public Grid(int leftColumns, int numbers) {
    this.leftColumns = leftColumns;
    this.numbers = numbers;
  }

  /** A row; all have as many cells. */
  public void add(String... cells) {
    rows.add(List.of(cells));
  }

  /** How wide the columns from this one on are, with what is between them. */
  int widthFrom(int column) {
    int width = 0;
    for (int i = column; i < rows.get(0).size(); i++) {
      width += BETWEEN.length() + width(i);
    }
    return width;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  public String aligned() {
    return rows.stream().map(row -> line(row) + "\n").collect(Collectors.joining());
  }

  private String line(List<String> row) {
    var line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      String space = " ".repeat(width(i) - cell.length());
      line.append(i == 0 ? "" : BETWEEN).append(isLeft(i) ? cell + space : space + cell);
    }
    return line.toString().stripTrailing();
  }

  private boolean isLeft(int column) {
    return column < leftColumns || column >= leftColumns + numbers;
  }

  /** A table of GitHub's Markdown, whose first row is its head. */
  public String markdown() {
    var text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append(rows.get(i).stream().collect(Collectors.joining(" | ", "| ", " |\n")));
      if (i == 0) {
        text.append('|');
        for (int j = 0; j < rows.get(0).size(); j++) {
          text.append(isLeft(j) ? " --- |" : " ---: |");
        }
        text.append('\n');
      }
    }
    return text.toString();
  }
}
