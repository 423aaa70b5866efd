/** What the warehouse holds, in one page that a browser opens from disk. */
package dev.tidemark.jobs.report;
