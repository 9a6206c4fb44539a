package io.github.ssespec.adapter;

import org.jspecify.annotations.Nullable;

/** What a client tells of itself. Implementations are thread-safe and return at once. */
public interface ClientReports {

    /** The connection is established (9.2.2: "announce the connection"). */
    void opened();

    /** An event was dispatched. */
    void event(ClientEvent event);

    /** The connection was lost and is being reestablished. */
    void error();

    /** The client has given up for good, or has closed. */
    void closed();

    /** A reconnection time was read, in milliseconds. */
    void retry(long milliseconds);

    /**
     * A parser has come to the end of its input.
     *
     * @param lastEventId the last event ID then, null where it is not told
     * @param reconnectionTime in milliseconds, null where none was read or it is not told
     */
    void ended(@Nullable String lastEventId, @Nullable Long reconnectionTime);

    /**
     * The client has come to an end by itself that is no good one: what it left undone is its fault.
     *
     * @param what how it ended, with its last words; the kit shortens it and makes it visible
     */
    default void died(String what) {
        broken(what);
    }

    /**
     * The adapter, not the client, does not work: it printed what is no report, or its program is gone.
     *
     * @param what what it did, with what it printed; the kit shortens it and makes it visible
     */
    void broken(String what);
}
