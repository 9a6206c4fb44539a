/**
 * Events to bytes, exactly as HTML 9.2.5 and 9.2.6 will read them back. An event that could not be read back as it
 * was meant cannot be made. Stands on {@code java.base} alone, knows no I/O and no thread.
 */
@NullMarked
package io.github.ssespec.server.encoder;

import org.jspecify.annotations.NullMarked;
