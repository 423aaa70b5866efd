package dev.tidemark.jobs.trend;

import java.time.LocalDate;

/** For how many days a repository is unknown for one reason. */
record Gap(String repository, String reason, long days, LocalDate first, LocalDate last) {}
