/** Tests of the vectors. */
@NullMarked
package io.github.ssespec.vectors;

import org.jspecify.annotations.NullMarked;
