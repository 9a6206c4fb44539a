package io.github.ssespec.vectors;

import java.util.List;

/**
 * One stream and all that a client makes of it. Immutable.
 *
 * @param rule the rule of the catalogue that it tests
 * @param section the section of HTML that the rule follows, {@code 9.2.5} or {@code 9.2.6}
 * @param title what is special about the stream; no two vectors have the same
 * @param stream its bytes
 * @param events the events that it dispatches, in order, and no others
 * @param lastEventId the last event ID string at the end of the stream, for a client that began with none
 * @param reconnectionTime what the stream has set at its end
 * @param staysOpen whether the stream is not ended: the events come all the same, after the last byte of {@code stream}
 *     and without any further one
 */
public record Vector(
        String rule,
        String section,
        String title,
        Pieces stream,
        List<VectorEvent> events,
        String lastEventId,
        ReconnectionTime reconnectionTime,
        boolean staysOpen) {

    public Vector {
        events = List.copyOf(events);
    }

    /** The stream, made anew at each call: up to 9 MB. */
    public byte[] bytes() {
        return stream.bytes();
    }

    /** The title, by which test runners show it. */
    @Override
    public String toString() {
        return rule + ": " + title;
    }
}
