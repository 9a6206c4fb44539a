/** The results as pages. */
@org.jspecify.annotations.NullMarked
package io.github.ssespec.reports.html;
