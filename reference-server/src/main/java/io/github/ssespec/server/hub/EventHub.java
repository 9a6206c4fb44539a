package io.github.ssespec.server.hub;

import io.github.ssespec.server.encoder.EventStreamEncoder;
import io.github.ssespec.server.encoder.ServerSentEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends each published event to every subscriber, and what a returning subscriber missed to that one. Safe for use by
 * any number of threads, and never waits for a subscriber.
 *
 * <p>All subscribers see the events in one order. An event is encoded once, and its bytes are shared by the history
 * and all queues. As each queue holds the latest events without a gap, the queues of all subscribers together hold no
 * more than the history and one queue may; a subscriber that falls further behind is cut, and gets the rest by its
 * Last-Event-ID when it comes back.
 */
public final class EventHub {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    /** HTML 9.2.7: "authors can include a comment line (one starting with a ':' character) every 15 seconds or so". */
    private static final ByteBuffer HEARTBEAT =
            encode(ServerSentEvent.builder().comment("heartbeat").build());

    private final long queueBytes;
    private final ByteBuffer opening;
    private final Set<Subscription> subscribers = ConcurrentHashMap.newKeySet();

    /** Held while an event takes its place before or after others and before or after a subscriber joins. */
    private final Object turn = new Object();

    private final EventHistory history;
    private @Nullable Long nextId;
    private boolean ended;

    /**
     * A hub without subscribers and history.
     *
     * @param options how much it keeps and what it adds
     */
    public EventHub(HubOptions options) {
        queueBytes = options.queueBytes();
        opening = opening(options);
        history = new EventHistory(options.historyEvents(), options.historyBytes());
        nextId = options.firstId();
    }

    /**
     * Sends an event to every subscriber, and keeps it in the history, also when nobody listens.
     *
     * @param event the event
     * @return the event as it was sent: with an id of the hub's own if it has data and brought none
     */
    public ServerSentEvent publish(ServerSentEvent event) {
        ServerSentEvent sent;
        synchronized (turn) {
            sent = identified(event);
            ByteBuffer block = encode(sent);
            history.add(sent.id(), block);
            subscribers.forEach(subscriber -> subscriber.enqueue(block));
        }
        subscribers.forEach(Subscription::pump);
        return sent;
    }

    /**
     * Adds a subscriber. It gets the reconnection time, then every event after the one it saw last, then every event
     * published from now on: none is missing between these, and none comes twice.
     *
     * @param sink where its stream goes
     * @param lastEventId the id of the last event it saw, compared as it is. With {@code null}, an empty or an unknown
     *     id it gets what is published from now on
     * @return its place, by which it can be cancelled
     */
    public Subscription subscribe(EventSink sink, @Nullable String lastEventId) {
        Subscription subscriber;
        synchronized (turn) {
            List<ByteBuffer> first = new ArrayList<>();
            first.add(opening);
            if (lastEventId != null && !lastEventId.isEmpty()) {
                first.addAll(history.after(lastEventId));
            }
            subscriber = new Subscription(sink, queueBytes, first, subscribers::remove);
            subscribers.add(subscriber);
            if (ended) {
                var unused = subscriber.finish();
            }
        }
        subscriber.pump();
        return subscriber;
    }

    /** Sends a comment to every subscriber whose stream is silent just now, so that nobody between takes it for dead. */
    public void heartbeat() {
        subscribers.forEach(subscriber -> {
            subscriber.enqueueIfIdle(HEARTBEAT);
            subscriber.pump();
        });
    }

    /**
     * Counts the subscribers.
     *
     * @return how many streams are neither ended nor cut
     */
    public int subscribers() {
        return subscribers.size();
    }

    /**
     * Ends every stream after what is on its way to it, and from now on each new one after its replay.
     *
     * @return completes when every stream has ended or was cut; a subscriber that does not read holds it up
     */
    public CompletableFuture<Void> end() {
        List<CompletableFuture<Void>> streams = new ArrayList<>();
        synchronized (turn) {
            ended = true;
            subscribers.forEach(subscriber -> streams.add(subscriber.finish()));
        }
        subscribers.forEach(Subscription::pump);
        return CompletableFuture.allOf(streams.toArray(CompletableFuture<?>[]::new));
    }

    private ServerSentEvent identified(ServerSentEvent event) {
        if (nextId == null || event.id() != null || event.data() == null) {
            return event;
        }
        ServerSentEvent identified = event.withId(nextId.toString());
        nextId++;
        return identified;
    }

    private static ByteBuffer opening(HubOptions options) {
        if (options.reconnectionTime() == null) {
            return NOTHING;
        }
        return encode(ServerSentEvent.builder()
                .retry(options.reconnectionTime().toMillis())
                .build());
    }

    private static ByteBuffer encode(ServerSentEvent event) {
        return ByteBuffer.wrap(EventStreamEncoder.encode(event)).asReadOnlyBuffer();
    }
}
