/** What the flow analysis finds in a file, and the rules that report it. */
package dev.tidemark.analyzers.flow;
