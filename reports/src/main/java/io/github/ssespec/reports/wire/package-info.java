/** The raw bytes of a run's connections, kept in the report directory so that every finding can be checked by hand. */
@org.jspecify.annotations.NullMarked
package io.github.ssespec.reports.wire;
