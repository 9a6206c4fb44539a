/**
 * The results as JSON: {@code results.json}, the source of every other report. Its schema (draft 2020-12) lies beside
 * these classes as {@code results-1.schema.json}.
 */
@org.jspecify.annotations.NullMarked
package io.github.ssespec.reports.json;
