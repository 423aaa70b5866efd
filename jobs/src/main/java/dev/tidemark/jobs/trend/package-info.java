/** Counts over time, from the warehouse to the lines that a terminal shows. */
package dev.tidemark.jobs.trend;
