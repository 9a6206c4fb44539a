/** The checks of group wire: the bytes of the stream (HTML 9.2.5 and 9.2.6). */
@NullMarked
package io.github.ssespec.checks.wire;

import org.jspecify.annotations.NullMarked;
