/**
 * Servers that break one rule each, as small scripts, and clean ones of unusual shape; one raw-socket player plays them.
 *
 * <p>They are the proof that each check can fail, and that none raises a false alarm.
 */
@NullMarked
package io.github.ssespec.faults;

import org.jspecify.annotations.NullMarked;
