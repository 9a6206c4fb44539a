/** What the checks of published events have in common: which there are, and how they are told of. */
@NullMarked
package io.github.ssespec.checks.driven;

import org.jspecify.annotations.NullMarked;
