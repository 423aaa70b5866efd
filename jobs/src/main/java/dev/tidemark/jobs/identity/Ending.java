package dev.tidemark.jobs.identity;

import java.util.List;

/**
 * How things stand at the last readable moment.
 *
 * @param standing in files that stand then
 * @param pending hidden in files that stand then, suppressed ones too
 */
public record Ending<F>(List<Standing<F>> standing, List<Pending<F>> pending) {
  public Ending {
    standing = List.copyOf(standing);
    pending = List.copyOf(pending);
  }
}
