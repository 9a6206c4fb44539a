/**
 * Meetings of a client with a scripted server: plays one scene with one client, many at a time, and keeps all that was
 * seen on the wire and all that the client told.
 *
 * <p>It judges nothing. Whoever judges reads an {@link io.github.ssespec.encounter.Encounter} and nothing else.
 */
@NullMarked
package io.github.ssespec.encounter;

import org.jspecify.annotations.NullMarked;
