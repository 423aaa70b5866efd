/** Which findings of one state of a repository are those of another, and what became of each. */
package dev.tidemark.jobs.identity;
