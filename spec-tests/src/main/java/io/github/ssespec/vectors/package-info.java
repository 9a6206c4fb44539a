/**
 * The test vectors: what a client that follows HTML 9.2.5 and 9.2.6 makes of given bytes, as data that any language can
 * read. {@code vectors.json} beside these classes holds them, {@code vectors.schema.json} says how, and {@code README.md}
 * how to use them; {@code ssespec vectors} writes the three.
 */
@NullMarked
package io.github.ssespec.vectors;

import org.jspecify.annotations.NullMarked;
