/** The reference client for event streams. Its parser stands on {@code java.base} alone. */
module io.github.ssespec.client {
    requires static org.jspecify;

    exports io.github.ssespec.client.parser;
}
