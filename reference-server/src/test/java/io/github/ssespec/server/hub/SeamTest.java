package io.github.ssespec.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.ServerSentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The seam between what is replayed and what is live, while others publish. */
class SeamTest {
    private static final int EVENTS = 20_000;
    private static final int LEAD = 10;
    private static final Executor THREADS = task -> new Thread(task).start();

    private final EventHub hub = new EventHub(HubOptions.defaults()
            .withHistory(EVENTS, Long.MAX_VALUE)
            .withReconnectionTime(null)
            .withFirstId(1L));

    @Test
    void aSubscriberThatReturnsAllTheTimeMissesNothingAndGetsNothingTwice() throws InterruptedException {
        // Not far ahead, so that the subscriber comes back while an event is being published.
        Semaphore lead = new Semaphore(LEAD);
        publish("0");
        CompletableFuture<Void> publisher = CompletableFuture.runAsync(
                () -> IntStream.range(1, EVENTS).forEach(i -> {
                    lead.acquireUninterruptibly();
                    publish("" + i);
                }),
                THREADS);
        List<String> seen = new ArrayList<>(List.of(block(0)));
        while (seen.size() < EVENTS) {
            FakeSink sink = FakeSink.fast();
            Subscription subscription = hub.subscribe(sink, Integer.toString(seen.size()));
            sink.awaitWrites(2);
            subscription.cancel();
            sink.over().join();
            List<String> blocks = sink.written().subList(1, sink.writes());
            seen.addAll(blocks);
            lead.release(blocks.size());
        }
        publisher.join();

        assertThat(seen)
                .isEqualTo(IntStream.range(0, EVENTS).mapToObj(SeamTest::block).toList());
        assertThat(hub.subscribers()).isZero();
    }

    @Test
    void allSubscribersSeeConcurrentPublishersInOneOrder() {
        List<FakeSink> sinks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sinks.add(FakeSink.fast());
            hub.subscribe(sinks.get(i), null);
        }
        CompletableFuture<?>[] publishers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 500).forEach(j -> publish(i + "/" + j)), THREADS))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(publishers).join();
        hub.end().join();

        assertThat(sinks.get(0).written()).hasSize(2_001);
        assertThat(sinks)
                .allSatisfy(sink ->
                        assertThat(sink.written()).isEqualTo(sinks.get(0).written()));
    }

    private void publish(String data) {
        hub.publish(ServerSentEvent.ofData(data));
    }

    private static String block(int i) {
        return "id: " + (i + 1) + "\ndata: " + i + "\n\n";
    }
}
