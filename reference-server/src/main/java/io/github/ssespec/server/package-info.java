/**
 * The reference server: an event hub behind HTTP/1.1 and HTTP/2 on one port, ready to be started and checked.
 * {@link io.github.ssespec.server.ReferenceServer} puts the encoder, the hub and the HTTP layer together and gives
 * them a clock.
 */
@NullMarked
package io.github.ssespec.server;

import org.jspecify.annotations.NullMarked;
