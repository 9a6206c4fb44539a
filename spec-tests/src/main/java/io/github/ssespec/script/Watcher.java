package io.github.ssespec.script;

/**
 * Is told of all that happens on a player's connections, as it happens. Implementations are thread-safe and return at
 * once.
 */
public interface Watcher {
    /** Looks away. */
    Watcher NOBODY = new Watcher() {};

    /** A request has come, with its content. */
    default void asked(ClientRequest request) {}

    /** Bytes are about to be sent in answer to a request; they are not to be changed. */
    default void sending(ClientRequest request, byte[] bytes) {}

    /** Everything was sent, and the connection is about to be closed, or to be left to the next request. */
    default void answered(ClientRequest request) {}

    /** The client has closed its side of the connection, or reset it. */
    default void left(ClientRequest request) {}
}
