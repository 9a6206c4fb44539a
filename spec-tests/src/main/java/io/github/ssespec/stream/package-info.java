/**
 * An event stream as bytes under a lens: lines, fields and blocks with their offsets and arrival times.
 *
 * <p>Follows HTML 9.2.5 for lines and 9.2.6 for fields, but interprets nothing: what a client would make of it is the
 * reference parser's work. Everything is scanned lazily, so that a hostile stream costs no memory beyond its bytes.
 */
@NullMarked
package io.github.ssespec.stream;

import org.jspecify.annotations.NullMarked;
