package io.github.ssespec.faults.client;

/** Where a client stands. */
enum Phase {
    /** It is making a connection, or awaits the response head. */
    CONNECTING,
    /** It reads the stream. */
    OPEN,
    /** It waits to reconnect. */
    WAITING
}
