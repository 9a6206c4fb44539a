/**
 * The reference EventSource: opens an event stream over HTTP, dispatches its events, and reestablishes the connection
 * as HTML 9.2.2 and 9.2.3 say. Begin at {@link io.github.ssespec.client.EventSource}. It is carried by Jetty's HTTP
 * client ({@code org.eclipse.jetty:jetty-client}), which has to be on the class or module path.
 */
@NullMarked
package io.github.ssespec.client;

import org.jspecify.annotations.NullMarked;
