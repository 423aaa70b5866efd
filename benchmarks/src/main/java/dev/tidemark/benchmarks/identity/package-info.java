/** Measures on real history whether findings are known again. */
package dev.tidemark.benchmarks.identity;
