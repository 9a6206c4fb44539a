package io.github.ssespec.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.ServerSentEvent;
import io.github.ssespec.server.encoder.StandardDecoder;
import io.github.ssespec.server.encoder.StandardDecoder.Dispatched;
import io.github.ssespec.server.hub.Audience;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that closes or resets its connection and comes back, again and again, while two threads publish. */
class ReconnectingTest {
    private static final int EVENTS_OF_EACH = 150;
    private static final int LEAD = 5;
    private static final Executor THREADS = task -> new Thread(task).start();

    private final ReferenceServer server = Servers.plain();
    private final Semaphore lead = new Semaphore(LEAD);

    ReconnectingTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void missesNothingAndGetsNothingTwice() throws IOException {
        CompletableFuture<Void> one = publish("one");
        CompletableFuture<Void> two = publish("two");
        List<Dispatched> seen = stayingForABlockEachTime("/events", 2 * EVENTS_OF_EACH);
        CompletableFuture.allOf(one, two).join();

        assertThat(seen)
                .extracting(Dispatched::lastEventId)
                .isEqualTo(IntStream.rangeClosed(1, 2 * EVENTS_OF_EACH)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(data(seen, "one")).isEqualTo(allOf("one"));
        assertThat(data(seen, "two")).isEqualTo(allOf("two"));
        Servers.awaitSubscribers(server, 0);
    }

    @Test
    void inOneTopicNeither() throws IOException {
        CompletableFuture<Void> one = publish("one");
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                () -> IntStream.range(0, EVENTS_OF_EACH).forEach(i -> send("other", i)), THREADS);
        List<Dispatched> seen = stayingForABlockEachTime("/events?topic=one", EVENTS_OF_EACH);
        CompletableFuture.allOf(one, other).join();

        assertThat(seen).extracting(Dispatched::data).isEqualTo(allOf("one"));
    }

    private List<Dispatched> stayingForABlockEachTime(String path, int count) throws IOException {
        List<Dispatched> seen = new ArrayList<>();
        String lastEventId = "0";
        for (int visit = 0; seen.size() < count; visit++) {
            String request = "GET " + path + " HTTP/1.1\nHost: localhost:PORT\nLast-Event-ID: " + lastEventId + "\n\n";
            try (RawExchange stream = RawExchange.send(server, request)) {
                stream.until("\n\n");
                StandardDecoder client = StandardDecoder.decode(stream.bytes());
                seen.addAll(client.events());
                lastEventId = client.lastEventId();
                lead.release(client.events().size());
                if (visit % 2 == 0) {
                    stream.reset();
                }
            }
        }
        return seen;
    }

    private CompletableFuture<Void> publish(String topic) {
        return CompletableFuture.runAsync(
                () -> IntStream.range(0, EVENTS_OF_EACH).forEach(i -> {
                    // Not far ahead, so that the client comes back while an event is being published.
                    lead.acquireUninterruptibly();
                    send(topic, i);
                }),
                THREADS);
    }

    private void send(String topic, int i) {
        server.hub().publish(ServerSentEvent.ofData(topic + " " + i), new Audience.Topic(topic));
    }

    private static List<String> allOf(String topic) {
        return IntStream.range(0, EVENTS_OF_EACH).mapToObj(i -> topic + " " + i).toList();
    }

    private static List<String> data(List<Dispatched> events, String topic) {
        return events.stream()
                .map(Dispatched::data)
                .filter(data -> data.startsWith(topic))
                .toList();
    }
}
