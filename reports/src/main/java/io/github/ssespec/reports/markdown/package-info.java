/**
 * The results as {@code summary.md}, short enough for the summary of a CI job. What a subject sent stands in code spans
 * or is escaped, never at the beginning of a line.
 */
@org.jspecify.annotations.NullMarked
package io.github.ssespec.reports.markdown;
