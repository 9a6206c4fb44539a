/** An event-stream encoder, a hub of subscribers, and an HTTP server built strictly to the WHATWG standard. */
module io.github.ssespec.server {
    requires com.fasterxml.jackson.core;
    requires org.eclipse.jetty.http2.server;
    requires org.eclipse.jetty.server;
    requires static org.jspecify;

    exports io.github.ssespec.server;
    exports io.github.ssespec.server.cors;
    exports io.github.ssespec.server.encoder;
    exports io.github.ssespec.server.hub;
}
