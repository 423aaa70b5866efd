/** What the world sees of the faults that each language looks for in a class of its own. */
package dev.tidemark.analyzers.fault;
