package dev.tidemark.notebooks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Rows, columns and values of an answer, both kinds of names in the order in which they come. */
final class GridCells {
  private static final int MOST_ROWS = 80;

  /** With more columns than this, not each has room for its name. */
  private static final int MOST_NAMED = 40;

  private final List<String> rows;
  private final List<String> columns;
  private final List<List<Object>> drawn;
  private final int left;

  GridCells(Answer answer) {
    List<String> all = names(answer.rows(), 0);
    rows = all.subList(0, Math.min(all.size(), MOST_ROWS));
    left = all.size() - rows.size();
    drawn = answer.rows().stream().filter(row -> rows.contains(Text.said(row.get(0)))).toList();
    columns = names(drawn, 1);
  }

  private static List<String> names(List<List<Object>> rows, int column) {
    var names = new LinkedHashSet<String>();
    rows.forEach(row -> names.add(Text.said(row.get(column))));
    return List.copyOf(names);
  }

  List<String> columns() {
    return columns;
  }

  /** With nulls. */
  List<Object> values() {
    return drawn.stream().map(row -> row.get(2)).collect(ArrayList::new, List::add, List::addAll);
  }

  Grid grid(Function<Object, Grid.Fill> look) {
    int step = (columns.size() + MOST_NAMED - 1) / MOST_NAMED;
    List<String> named =
        IntStream.range(0, columns.size())
            .mapToObj(i -> i % step == 0 ? columns.get(i) : "")
            .toList();
    List<Grid.Cell> cells =
        drawn.stream()
            .map(
                row ->
                    new Grid.Cell(
                        rows.indexOf(Text.said(row.get(0))),
                        columns.indexOf(Text.said(row.get(1))),
                        look.apply(row.get(2))))
            .toList();
    return new Grid(rows, named, cells);
  }

  List<String> notes() {
    return left == 0 ? List.of() : List.of("Not drawn: " + left + " more rows.");
  }
}
