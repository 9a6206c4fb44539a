/**
 * The reference client for event streams. Its parser stands on {@code java.base} alone; its EventSource needs Jetty's
 * HTTP client besides, which whoever uses it has to add.
 */
module io.github.ssespec.client {
    requires static org.eclipse.jetty.client;
    requires static org.jspecify;

    exports io.github.ssespec.client;
    exports io.github.ssespec.client.parser;
}
