/** The checks of group cors: whether a page of another origin may read the stream (Fetch, CORS protocol). */
@NullMarked
package io.github.ssespec.checks.cors;

import org.jspecify.annotations.NullMarked;
