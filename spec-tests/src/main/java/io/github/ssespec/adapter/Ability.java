package io.github.ssespec.adapter;

/** What can be asked of a client, and what it can report. */
public enum Ability {
    /** It connects to a URL; a parser does not. */
    CONNECT,
    /** It can be told another method and a body. */
    METHOD,
    /** It can be told headers to send. */
    HEADERS,
    /** It can be asked to close. */
    CLOSE,
    /** It reports that a connection is open. */
    OPEN,
    /** It reports that a connection was lost. */
    ERROR,
    /** It reports that it has given up for good. */
    CLOSED,
    /** Its events tell the last event ID. */
    LAST_EVENT_ID,
    /** Its events tell their origin. */
    ORIGIN,
    /** It reports each reconnection time that it reads. */
    RETRY,
    /** At the end of its input it tells the last event ID and the reconnection time. */
    END_STATE
}
