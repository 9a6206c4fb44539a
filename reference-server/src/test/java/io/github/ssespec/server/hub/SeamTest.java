package io.github.ssespec.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.ServerSentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The seam between what is replayed and what is live, while others publish. */
class SeamTest {
    private static final int EVENTS = 20_000;
    private static final int LEAD = 1_000;
    private static final Executor THREADS = task -> new Thread(task).start();

    private final EventHub hub = new EventHub(HubOptions.defaults()
            .withHistory(EVENTS, Long.MAX_VALUE)
            .withReconnectionTime(null)
            .withFirstId(1L));

    @Test
    void aSubscriberThatReturnsAllTheTimeMissesNothingAndGetsNothingTwice() throws InterruptedException {
        // So far ahead that it never rests: the subscriber comes back while an event is being published.
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
            List<String> blocks = visit(Integer.toString(seen.size()), Interest.inAllTopics());
            seen.addAll(blocks);
            lead.release(blocks.size());
        }
        publisher.join();

        assertThat(seen)
                .isEqualTo(IntStream.range(0, EVENTS).mapToObj(SeamTest::block).toList());
        assertThat(hub.subscribers()).isZero();
    }

    @Test
    void inATopicNeither() throws InterruptedException {
        Semaphore lead = new Semaphore(LEAD);
        Interest topic = new Interest(Set.of("0"), null);
        CompletableFuture<Void> publisher = CompletableFuture.runAsync(
                () -> IntStream.range(0, EVENTS).forEach(i -> {
                    if (i % 3 == 0) {
                        lead.acquireUninterruptibly();
                    }
                    hub.publish(ServerSentEvent.ofData("" + i), new Audience.Topic("" + i % 3));
                }),
                THREADS);
        List<String> expected = IntStream.range(0, EVENTS)
                .filter(i -> i % 3 == 0)
                .mapToObj(SeamTest::block)
                .toList();
        List<String> seen = new ArrayList<>();
        String lastEventId = "0";
        while (seen.size() < expected.size()) {
            List<String> blocks = visit(lastEventId, topic);
            seen.addAll(blocks);
            lastEventId = idOf(blocks.get(blocks.size() - 1));
            lead.release(blocks.size());
        }
        publisher.join();

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void whoReturnsAllTheTimeHasEverythingWhenTheStreamHasEnded() throws InterruptedException {
        CompletableFuture<Void> publisher = CompletableFuture.runAsync(
                () -> {
                    IntStream.range(0, EVENTS).forEach(i -> publish("" + i));
                    hub.end("bye").join();
                },
                THREADS);
        List<String> seen = new ArrayList<>();
        String lastEventId = "0";
        while (!hub.isOver(lastEventId, Interest.inAllTopics())) {
            List<String> blocks = visit(lastEventId, Interest.inAllTopics());
            seen.addAll(blocks);
            lastEventId = blocks.isEmpty() ? lastEventId : idOf(blocks.get(blocks.size() - 1));
        }
        publisher.join();

        assertThat(seen.stream().filter(block -> !block.contains("event: end")))
                .isEqualTo(IntStream.range(0, EVENTS).mapToObj(SeamTest::block).toList());
        assertThat(seen.stream().filter(block -> block.contains("event: end"))).hasSizeLessThanOrEqualTo(1);
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
        hub.closeResponses().join();

        assertThat(sinks.get(0).written()).hasSize(2_001);
        assertThat(sinks)
                .allSatisfy(sink ->
                        assertThat(sink.written()).isEqualTo(sinks.get(0).written()));
    }

    /** Stays for one event at least, and gives all that came after the opening. */
    private List<String> visit(String lastEventId, Interest interest) throws InterruptedException {
        FakeSink sink = FakeSink.fast();
        Optional<Subscription> subscription = hub.subscribe(sink, lastEventId, interest);
        if (subscription.isEmpty()) {
            return List.of();
        }
        sink.awaitWrites(2);
        subscription.get().cancel();
        sink.over().join();
        return sink.written().subList(1, sink.writes());
    }

    private static String idOf(String block) {
        return block.substring("id: ".length(), block.indexOf('\n'));
    }

    private void publish(String data) {
        hub.publish(ServerSentEvent.ofData(data));
    }

    private static String block(int i) {
        return "id: " + (i + 1) + "\ndata: " + i + "\n\n";
    }
}
