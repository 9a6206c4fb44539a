/** The report directory as a whole: which formats there are, and writing those that were asked for. */
@org.jspecify.annotations.NullMarked
package io.github.ssespec.reports.directory;
