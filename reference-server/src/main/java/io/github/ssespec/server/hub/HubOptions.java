package io.github.ssespec.server.hub;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much an {@link EventHub} keeps, and what it adds to a stream of its own accord. Immutable.
 *
 * @param historyEvents how many of the latest events are kept for replay, 0 or more
 * @param historyBytes how many bytes these may take together, 0 or more
 * @param queueBytes how many bytes of live events may wait for one subscriber; one more event and it is cut. A single
 *     event may wait whatever its size
 * @param reconnectionTime sent as {@code retry} at the start of each stream, in whole milliseconds; {@code null} for none
 * @param firstId the id given to the first event that has data and brings no id, counted up for each further one;
 *     {@code null} to give none
 * @param markers the types of the events that the hub sends of its own accord
 * @param endShownToNewcomers whether a subscriber that comes to an ended stream for the first time is shown the
 *     end-of-stream event; otherwise it gets nothing, as all who have seen everything do
 */
public record HubOptions(
        int historyEvents,
        long historyBytes,
        long queueBytes,
        @Nullable Duration reconnectionTime,
        @Nullable Long firstId,
        MarkerTypes markers,
        boolean endShownToNewcomers) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a number is out of its bounds, named in the message
     */
    public HubOptions {
        require(historyEvents >= 0, "historyEvents", historyEvents, "0 or more");
        require(historyBytes >= 0, "historyBytes", historyBytes, "0 or more");
        require(queueBytes > 0, "queueBytes", queueBytes, "1 or more");
        require(
                reconnectionTime == null || !reconnectionTime.isNegative(),
                "reconnectionTime",
                reconnectionTime,
                "0 or more");
    }

    /**
     * A thousand events and 16 MiB of history, 8 MiB of queue, a reconnection time of 2 s. Ids begin at the present
     * milliseconds since 1970, so that an id from an earlier run of the same server is unknown, rather than another
     * event's. The default marker types; newcomers are not shown the end.
     *
     * @return the options
     */
    public static HubOptions defaults() {
        return new HubOptions(
                1_000,
                16L << 20,
                8L << 20,
                Duration.ofSeconds(2),
                System.currentTimeMillis(),
                MarkerTypes.defaults(),
                false);
    }

    /** The same with another bound on the history. */
    public HubOptions withHistory(int events, long bytes) {
        return new HubOptions(events, bytes, queueBytes, reconnectionTime, firstId, markers, endShownToNewcomers);
    }

    /** The same with another bound on each subscriber's queue. */
    public HubOptions withQueueBytes(long bytes) {
        return new HubOptions(
                historyEvents, historyBytes, bytes, reconnectionTime, firstId, markers, endShownToNewcomers);
    }

    /** The same with another reconnection time, or with none. */
    public HubOptions withReconnectionTime(@Nullable Duration time) {
        return new HubOptions(historyEvents, historyBytes, queueBytes, time, firstId, markers, endShownToNewcomers);
    }

    /** The same with ids that begin elsewhere, or with none given. */
    public HubOptions withFirstId(@Nullable Long id) {
        return new HubOptions(
                historyEvents, historyBytes, queueBytes, reconnectionTime, id, markers, endShownToNewcomers);
    }

    /** The same with other marker types. */
    public HubOptions withMarkers(MarkerTypes markers) {
        return new HubOptions(
                historyEvents, historyBytes, queueBytes, reconnectionTime, firstId, markers, endShownToNewcomers);
    }

    /** The same, with newcomers shown the end of an ended stream or not. */
    public HubOptions withEndShownToNewcomers(boolean shown) {
        return new HubOptions(historyEvents, historyBytes, queueBytes, reconnectionTime, firstId, markers, shown);
    }

    private static void require(boolean holds, String name, @Nullable Object value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + expected);
        }
    }
}
