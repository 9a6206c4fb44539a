/** The checks of group encode: what is published arrives as it was. */
@NullMarked
package io.github.ssespec.checks.encode;

import org.jspecify.annotations.NullMarked;
