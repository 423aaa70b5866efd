package dev.tidemark.benchmarks.identity;

import dev.tidemark.analyzers.model.FunctionMetrics;
import dev.tidemark.analyzers.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Functions of one scope that stand below each other with nothing but blank lines between them,
 * each with the comments, decorators and annotations above it.
 */
final class FunctionBlocks {
  /** Indexes of lines from 0, inclusive. */
  private record Block(int first, int last, int indent) {}

  private final CodeLines lines;
  private final List<String> edited;

  private FunctionBlocks(CodeLines lines) {
    this.lines = lines;
    this.edited = lines.copy();
  }

  /** The text with the blocks of each such run in reverse order. */
  static String reversed(Content content) {
    FunctionBlocks blocks = new FunctionBlocks(content.lines());
    List<Block> run = new ArrayList<>();
    for (Block block : blocks.outermost(content.report().functions())) {
      if (!run.isEmpty() && !blocks.follows(run.get(run.size() - 1), block)) {
        blocks.reverse(run);
        run.clear();
      }
      run.add(block);
    }
    blocks.reverse(run);
    return String.join("\n", blocks.edited);
  }

  private List<Block> outermost(List<FunctionMetrics> functions) {
    List<Block> blocks = new ArrayList<>();
    int end = -1;
    List<Place> places =
        functions.stream()
            .map(FunctionMetrics::place)
            .sorted(Comparator.comparingInt(Place::line).thenComparing(p -> -p.endLine()))
            .toList();
    for (Place place : places) {
      int last = place.endLine() - 1;
      if (place.line() - 1 > end && last < lines.size()) {
        Block block = block(place.line() - 1, last, end);
        if (lines.fresh(block.first()) && !lines.open(last)) {
          blocks.add(block);
        }
        end = last;
      }
    }
    return blocks;
  }

  private Block block(int line, int last, int previousEnd) {
    int first = line;
    while (first - 1 > previousEnd && belongs(first - 1)) {
      first--;
    }
    return new Block(first, last, indent(line));
  }

  private boolean belongs(int index) {
    String line = lines.line(index).strip();
    boolean prose = (!lines.fresh(index) && !line.isEmpty()) || lines.onlyComment(index);
    return prose || line.startsWith("@") || line.startsWith("/*");
  }

  private int indent(int index) {
    return lines.line(index).length() - lines.line(index).stripLeading().length();
  }

  private boolean follows(Block one, Block next) {
    boolean follows = one.indent() == next.indent();
    for (int i = one.last() + 1; i < next.first(); i++) {
      follows &= lines.blank(i);
    }
    return follows;
  }

  private void reverse(List<Block> run) {
    if (run.size() < 2) {
      return;
    }
    List<String> reversed = new ArrayList<>();
    for (int i = run.size() - 1; i >= 0; i--) {
      for (int line = run.get(i).first(); line <= run.get(i).last(); line++) {
        reversed.add(lines.line(line));
      }
      int gap = run.size() - 1 - i; // The gaps stay where they are.
      if (gap < run.size() - 1) {
        for (int line = run.get(gap).last() + 1; line < run.get(gap + 1).first(); line++) {
          reversed.add(lines.line(line));
        }
      }
    }
    for (int i = 0; i < reversed.size(); i++) {
      edited.set(run.get(0).first() + i, reversed.get(i));
    }
  }
}
