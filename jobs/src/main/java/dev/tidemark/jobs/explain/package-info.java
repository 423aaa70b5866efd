/** Why counts moved between two dates, from the warehouse to the words that a terminal shows. */
package dev.tidemark.jobs.explain;
