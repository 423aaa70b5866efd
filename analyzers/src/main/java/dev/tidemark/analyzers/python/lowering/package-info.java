/** Python's syntax trees as the code that the flow analysis reads. */
package dev.tidemark.analyzers.python.lowering;
