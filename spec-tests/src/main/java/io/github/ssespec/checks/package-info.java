/**
 * What a check is: a pure function from {@link io.github.ssespec.observe.Observations} to a
 * {@link io.github.ssespec.checks.Verdict}, named after the one rule that it decides.
 *
 * <p>The checks themselves stand in a package a group; {@link io.github.ssespec.checks.Checks} lists them all.
 */
@NullMarked
package io.github.ssespec.checks;

import org.jspecify.annotations.NullMarked;
