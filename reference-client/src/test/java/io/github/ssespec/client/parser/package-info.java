/** Tests of the parser; {@link io.github.ssespec.client.parser.StandardAlgorithm} is what it is compared with. */
@NullMarked
package io.github.ssespec.client.parser;

import org.jspecify.annotations.NullMarked;
