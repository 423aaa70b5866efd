package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.review.MarkdownReview;
import dev.tidemark.jobs.review.Review;
import java.io.PrintWriter;

/** How a review is written. */
enum ReviewFormat {
  MARKDOWN {
    @Override
    void print(Review review, int maxRemarks, PrintWriter out) {
      out.print(MarkdownReview.of(review, maxRemarks));
    }
  };

  abstract void print(Review review, int maxRemarks, PrintWriter out);
}
