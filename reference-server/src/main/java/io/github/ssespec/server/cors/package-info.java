/**
 * Which pages of other origins may read the event stream (Fetch, "CORS protocol"). Decides on header values alone:
 * knows no HTTP server.
 */
@NullMarked
package io.github.ssespec.server.cors;

import org.jspecify.annotations.NullMarked;
