/**
 * The reference parser: the bytes of an event stream in, dispatched events out, exactly as HTML 9.2.5 "Parsing an event
 * stream" and 9.2.6 "Interpreting an event stream" say. It knows no I/O and no thread and needs nothing but
 * {@code java.base}. Begin at {@link io.github.ssespec.client.parser.EventStreamParser}.
 */
@NullMarked
package io.github.ssespec.client.parser;

import org.jspecify.annotations.NullMarked;
