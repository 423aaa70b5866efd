/** Repositories in, tables out. */
package dev.tidemark.jobs;
