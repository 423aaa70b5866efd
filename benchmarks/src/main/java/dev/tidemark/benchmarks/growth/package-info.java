/** How the cost of a scan grows with repositories and snapshots. */
package dev.tidemark.benchmarks.growth;
