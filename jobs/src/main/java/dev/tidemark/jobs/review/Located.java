package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.Finding;

/** A finding and the file it lies in. */
public record Located(ReviewedFile file, Finding finding) {
  String path() {
    return file.path();
  }

  int line() {
    return finding.place().line();
  }

  boolean isTest() {
    return file.isTest();
  }
}
