package io.github.ssespec.faults.client;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param head the response head, where one came
 */
record Ending(How how, @Nullable Head head) {

    enum How {
        /** The stream's body came to its end. */
        CLEAN,
        /** The stream was cut. */
        CUT,
        /** There was no connection. */
        UNREACHABLE,
        /** There was no response head, or too many redirects. */
        UNANSWERED,
        /** A response that is no stream. */
        REFUSED
    }

    boolean is(How other) {
        return how == other;
    }

    /** The response's status, 0 where none came. */
    int status() {
        return head == null ? 0 : head.status();
    }
}
