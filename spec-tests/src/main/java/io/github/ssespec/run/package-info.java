/**
 * A run from its options to its results: observe, judge, present each rule as a test, report.
 */
@NullMarked
package io.github.ssespec.run;

import org.jspecify.annotations.NullMarked;
