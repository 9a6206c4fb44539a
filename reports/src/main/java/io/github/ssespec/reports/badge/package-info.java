/** The results as {@code badge.svg}: verdict and counts in one line, for a README or a dashboard. */
@org.jspecify.annotations.NullMarked
package io.github.ssespec.reports.badge;
