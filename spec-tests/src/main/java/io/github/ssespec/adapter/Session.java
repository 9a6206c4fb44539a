package io.github.ssespec.adapter;

/** One client at work. Thread-safe. */
public interface Session {

    /** Asks the client to close, as its user would. Does nothing where it cannot be asked. */
    void close();

    /** The case is over: ends the client by force where it is still there. Waits at most a second. */
    default void end() {
        close();
    }
}
