/**
 * The wire: requests as bytes out, responses as bytes in, each with its time and offset.
 *
 * <p>HTTP/1.1 is spoken by hand because the bytes are what is judged. Nothing here trusts the subject: every
 * wait has a deadline and every buffer a bound ({@link io.github.ssespec.wire.Limits}).
 */
@NullMarked
package io.github.ssespec.wire;

import org.jspecify.annotations.NullMarked;
