/**
 * What the kit tries with a client: each {@link io.github.ssespec.cases.Case} names its rule, the scene that is played, and
 * a judge, which is a pure function from an {@link io.github.ssespec.encounter.Encounter} to a verdict.
 *
 * <p>A class a group holds its cases; {@link io.github.ssespec.cases.Cases} lists them all.
 */
@NullMarked
package io.github.ssespec.cases;

import org.jspecify.annotations.NullMarked;
