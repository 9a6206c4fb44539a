package io.github.ssespec.faults.client;

/** What a client keeps from one connection to the next. */
final class State {
    String lastEventId = "";
    long reconnectionTime;
    /** How many connections it has asked for, redirects not counted. */
    int attempts;
    /** How many of them became streams. */
    int streams;

    State(long reconnectionTime) {
        this.reconnectionTime = reconnectionTime;
    }
}
