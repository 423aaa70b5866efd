/**
 * Code as the flow analysis reads it: what Java and Python have in common when a value is followed.
 */
package dev.tidemark.analyzers.flow.code;
