/**
 * Driven mode: makes the subject send given events through its publish hook, and keeps what its subscribers got.
 *
 * <p>It judges nothing. What came of it is read by checks through {@link io.github.ssespec.observe.Observations}.
 */
@NullMarked
package io.github.ssespec.drive;

import org.jspecify.annotations.NullMarked;
