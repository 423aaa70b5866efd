/** Files in, the review that a careful colleague would write out. No Spark, no tables. */
package dev.tidemark.jobs.review;
