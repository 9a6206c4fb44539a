package io.github.ssespec.server.hub;

import io.github.ssespec.server.encoder.ServerSentEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends each published event to its audience, and what a returning subscriber missed to that one. Safe for use by any
 * number of threads, and never waits for a subscriber.
 *
 * <p>All events have one order, and every subscriber sees those that go to it in that order. An event is encoded once,
 * and its bytes are shared by the history and all queues. Each queue is bounded; as it holds the latest events without
 * a gap, the queues of all subscribers with the same interest together hold no more than one. A subscriber that falls
 * further behind is cut, and gets the rest by its Last-Event-ID when it comes back.
 */
public final class EventHub {
    /** HTML 9.2.7: "authors can include a comment line (one starting with a ':' character) every 15 seconds or so". */
    private static final ByteBuffer HEARTBEAT =
            Blocks.of(ServerSentEvent.builder().comment("heartbeat").build());

    private final HubOptions options;
    private final Set<Subscription> subscribers = ConcurrentHashMap.newKeySet();

    /** Held while an event takes its place before or after others and before or after a subscriber joins. */
    private final Object turn = new Object();

    private final Backlog backlog;
    private @Nullable Long nextId;

    /**
     * A hub without subscribers and history.
     *
     * @param options how much it keeps and what it adds
     */
    public EventHub(HubOptions options) {
        this.options = options;
        backlog = new Backlog(options);
        nextId = options.firstId();
    }

    /** The same as {@link #publish(ServerSentEvent, Audience)} to everyone. */
    public Optional<ServerSentEvent> publish(ServerSentEvent event) {
        return publish(event, new Audience.Everyone());
    }

    /**
     * Sends an event to its audience, and keeps it in the history, also when nobody listens.
     *
     * @param event the event
     * @param audience to whom it goes
     * @return the event as it was sent: with an id of the hub's own if it has data and brought none; nothing if the
     *     stream has ended, so that nobody gets it
     */
    public Optional<ServerSentEvent> publish(ServerSentEvent event, Audience audience) {
        ServerSentEvent sent;
        synchronized (turn) {
            if (backlog.hasEnded()) {
                return Optional.empty();
            }
            sent = identified(event);
            ByteBuffer block = Blocks.of(sent);
            backlog.add(sent.id(), audience, block);
            subscribers.forEach(subscriber -> subscriber.offer(audience, block));
        }
        subscribers.forEach(Subscription::pump);
        return Optional.of(sent);
    }

    /** The same as {@link #subscribe(EventSink, String, Interest)} in all topics. */
    public Optional<Subscription> subscribe(EventSink sink, @Nullable String lastEventId) {
        return subscribe(sink, lastEventId, Interest.inAllTopics());
    }

    /**
     * Adds a subscriber. It gets the reconnection time, then what goes to it of every event after the one it saw last,
     * then of every event published from now on: none is missing between these, and none comes twice.
     *
     * <p>If the history does not know that event, a gap marker says so before anything that is published from now on:
     * an event of the type {@link MarkerTypes#gap}, with the data {@code {"lastEventId": …}} that names the unknown ID
     * in JSON. Whether the event was too old or never sent cannot be told. The marker bears the id of the newest event
     * (before the first one, the number before its id), so that the subscriber resumes from there.
     *
     * @param sink where its stream goes
     * @param lastEventId the id of the last event it saw, compared as it is; with {@code null} or an empty one it gets
     *     what is published from now on
     * @param interest what goes to it
     * @return its place, by which it can be cancelled; nothing if the {@linkplain #isOver stream is over} for it, and
     *     then its sink is left alone
     */
    public Optional<Subscription> subscribe(EventSink sink, @Nullable String lastEventId, Interest interest) {
        Subscription subscriber;
        synchronized (turn) {
            List<ByteBuffer> first = backlog.forOne(lastEventId, interest);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            subscriber = new Subscription(sink, interest, options.queueBytes(), first, subscribers::remove);
            subscribers.add(subscriber);
            if (backlog.hasEnded()) {
                var unused = subscriber.finish();
            }
        }
        subscriber.pump();
        return Optional.of(subscriber);
    }

    /**
     * Tells whether a subscriber would get nothing, now and for ever. So it is once the stream has ended, for all but
     * those who missed events that the history holds, and newcomers if they are shown the end: these get a stream that
     * ends as the others' did.
     *
     * @param lastEventId the id of the last event it saw, if it has one
     * @param interest what goes to it
     * @return whether it need not come back
     */
    public boolean isOver(@Nullable String lastEventId, Interest interest) {
        synchronized (turn) {
            return backlog.forOne(lastEventId, interest).isEmpty();
        }
    }

    /**
     * Sends a comment to every subscriber whose stream is silent just now, so that nobody between takes it for dead. To
     * be called at regular intervals: a subscriber that has not taken the write under way for two of them is stale, and
     * is cut.
     */
    public void heartbeat() {
        subscribers.forEach(subscriber -> {
            subscriber.beat(HEARTBEAT);
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
     * Ends the stream for good: each subscriber gets the end-of-stream event, with an id that no other event has, after
     * what is on its way, and then its response ends. Nothing can be published any more. Does nothing but wait if the
     * stream has ended before.
     *
     * @param data the data of the end-of-stream event
     * @return completes when every response has ended or was cut; a subscriber that does not read holds it up
     * @throws io.github.ssespec.server.encoder.IllegalFieldException if the data holds a lone surrogate
     */
    public CompletableFuture<Void> end(String data) {
        ByteBuffer last = Blocks.of(ServerSentEvent.builder()
                .event(options.markers().end())
                .data(data)
                // Not of the hub's own counting: a publisher may have brought such a number.
                .id("end-" + UUID.randomUUID())
                .build());
        synchronized (turn) {
            if (!backlog.hasEnded()) {
                backlog.end(last);
                subscribers.forEach(subscriber -> subscriber.enqueue(last));
            }
        }
        return closeResponses();
    }

    /**
     * Ends every response after what is on its way to it, and no more: the stream goes on, and is there for whoever
     * reestablishes the connection.
     *
     * @return completes when every response has ended or was cut; a subscriber that does not read holds it up
     */
    public CompletableFuture<Void> closeResponses() {
        List<CompletableFuture<Void>> responses = new ArrayList<>();
        synchronized (turn) {
            subscribers.forEach(subscriber -> responses.add(subscriber.finish()));
        }
        subscribers.forEach(Subscription::pump);
        return CompletableFuture.allOf(responses.toArray(CompletableFuture<?>[]::new));
    }

    private ServerSentEvent identified(ServerSentEvent event) {
        if (nextId == null || event.id() != null || event.data() == null) {
            return event;
        }
        ServerSentEvent identified = event.withId(nextId.toString());
        nextId++;
        return identified;
    }
}
