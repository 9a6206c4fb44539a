/**
 * The hub: who subscribes to what, what was sent lately, in which order it goes out, and when it ends. Knows events and bytes, but no HTTP:
 * it writes through {@link io.github.ssespec.server.hub.EventSink}, and has no thread and no clock of its own.
 */
@NullMarked
package io.github.ssespec.server.hub;

import org.jspecify.annotations.NullMarked;
