/**
 * An HTTP/1.1 response read as it arrives: head, framing and body, with what is wrong about each.
 *
 * <p>Follows RFC 9112. Fed with bytes; knows no sockets and no event streams.
 */
@NullMarked
package io.github.ssespec.wire.http;

import org.jspecify.annotations.NullMarked;
