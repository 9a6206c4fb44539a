/**
 * Clients that break one rule each, and clean ones of unusual shape. All are one small client over a raw socket, each
 * step of which can be done in another way.
 *
 * <p>They are the proof that each check of a client can fail, and that none raises a false alarm.
 */
@NullMarked
package io.github.ssespec.faults.client;

import org.jspecify.annotations.NullMarked;
