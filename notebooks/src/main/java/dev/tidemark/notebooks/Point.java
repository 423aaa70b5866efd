package dev.tidemark.notebooks;

import java.time.LocalDate;

/**
 * A value on a date.
 *
 * @param value null is unknown
 * @param partial whether something is missing in the sum
 */
record Point(LocalDate date, Double value, boolean partial) {
  boolean known() {
    return value != null;
  }
}
