package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.review.JsonReview;
import dev.tidemark.jobs.review.MarkdownReview;
import dev.tidemark.jobs.review.Review;
import dev.tidemark.jobs.review.SarifReview;

/** How a review is written. */
enum ReviewFormat {
  MARKDOWN {
    @Override
    String text(Review review, int maxRemarks) {
      return MarkdownReview.of(review, maxRemarks);
    }
  },
  JSON {
    @Override
    String text(Review review, int maxRemarks) {
      return JsonReview.of(review);
    }
  },
  SARIF {
    @Override
    String text(Review review, int maxRemarks) {
      return SarifReview.of(review);
    }
  };

  /**
   * @param maxRemarks how many people are shown; what is for machines holds all
   */
  abstract String text(Review review, int maxRemarks);
}
