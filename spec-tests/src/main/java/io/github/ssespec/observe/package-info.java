/**
 * The scheduler: asks the subject everything that the chosen checks need, side by side, and keeps what came back.
 *
 * <p>It judges nothing. A check reads {@link io.github.ssespec.observe.Observations} and nothing else.
 */
@NullMarked
package io.github.ssespec.observe;

import org.jspecify.annotations.NullMarked;
