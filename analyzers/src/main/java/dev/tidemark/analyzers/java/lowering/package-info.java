/** Java as the flow analysis reads it: the parser's tree becomes {@code flow.code}. */
package dev.tidemark.analyzers.java.lowering;
