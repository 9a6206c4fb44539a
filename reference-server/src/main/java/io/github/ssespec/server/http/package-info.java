/**
 * The hub behind HTTP: paths, methods, media types, who may ask, and the JSON of {@code /publish}. Built on Jetty's
 * core handlers, without servlets; nothing here blocks a thread.
 */
@NullMarked
package io.github.ssespec.server.http;

import org.jspecify.annotations.NullMarked;
