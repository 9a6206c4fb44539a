package io.github.ssespec.client;

/** The state of the connection of an {@link EventSource} (HTML 9.2.2, {@code readyState}). */
public enum ReadyState {
    /**
     * "The connection has not yet been established, or it was closed and the user agent is reconnecting."
     */
    CONNECTING(0),
    /** "The user agent has an open connection and is dispatching events as it receives them." */
    OPEN(1),
    /**
     * "The connection is not open, and the user agent is not trying to reconnect. Either there was a fatal error or the
     * close() method was invoked."
     */
    CLOSED(2);

    private final int number;

    ReadyState(int number) {
        this.number = number;
    }

    /** The number that the standard gives it. */
    public int number() {
        return number;
    }
}
