package io.github.ssespec.client;

import static io.github.ssespec.client.RawServer.head;
import static io.github.ssespec.client.RawServer.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code close()} in every state (9.2.2). */
class ClosingTest {

    private final Heard heard = new Heard();

    @Test
    void closingAnOpenStreamDropsItsConnectionAndDispatchesNothingMore() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (RawServer server = new RawServer(visit -> {
            visit.send(stream() + "data: a\n\n");
            await(closed);
            visit.send("data: b\n\n");
            visit.hold();
        })) {
            EventSource source = heard.to(server.uri("/")).open();
            heard.next("message a");
            source.close();
            closed.countDown();
            assertThat(source.readyState()).isEqualTo(ReadyState.CLOSED);
            assertThat(server.next().left()).isTrue();
            assertThat(heard.isEmpty()).isTrue();
            assertThat(server.waiting()).isZero();
        }
    }

    @Test
    void closingWhileTheHeadIsAwaitedDropsTheConnection() throws Exception {
        try (RawServer server = new RawServer(RawVisit::hold)) {
            EventSource source = heard.to(server.uri("/")).open();
            RawVisit visit = server.next();
            source.close();
            assertThat(visit.left()).isTrue();
            assertThat(source.readyState()).isEqualTo(ReadyState.CLOSED);
            assertThat(heard.isEmpty()).isTrue();
        }
    }

    @Test
    void closingAtOnceAsksForNothingOrLeaves() throws Exception {
        try (RawServer server = new RawServer(visit -> {
            visit.send(stream() + "data: a\n\n");
            visit.hold();
        })) {
            for (int i = 0; i < 50; i++) {
                heard.to(server.uri("/")).open().close();
            }
            while (server.waiting() > 0) {
                assertThat(server.next().left()).isTrue();
            }
        }
    }

    @Test
    void closingWhileItWaitsToReconnectEndsIt() throws Exception {
        try (RawServer server = new RawServer(visit -> visit.send(stream()))) {
            CompletableFuture<EventSource> source = new CompletableFuture<>();
            CountDownLatch over = new CountDownLatch(1);
            source.complete(heard.to(server.uri("/"))
                    .reconnectionTime(Duration.ZERO)
                    .onError(error -> {
                        source.join().close();
                        over.countDown();
                    })
                    .onError(error -> heard.add("too late"))
                    .open());
            assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("error: the stream has ended");
            assertThat(heard.isEmpty()).isTrue();
            server.next();
            assertThat(server.waiting()).isZero();
        }
    }

    @Test
    void closingInAListenerKeepsTheEventsOfTheSamePieceBack() throws Exception {
        try (RawServer server = new RawServer(visit -> {
            visit.send(stream() + "data: a\n\ndata: b\n\nretry: 1\n: c\n\n");
            visit.hold();
        })) {
            CompletableFuture<EventSource> source = new CompletableFuture<>();
            source.complete(heard.to(server.uri("/"))
                    .onMessage(event -> {
                        source.join().close();
                    })
                    .inspector(new EventSourceInspector() {
                        @Override
                        public void onComment(String text) {
                            heard.add("comment" + text);
                        }
                    })
                    .open());
            assertThat(server.next().left()).isTrue();
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("message a");
            assertThat(heard.isEmpty()).isTrue();
        }
    }

    @Test
    void theEndOfTheStreamAsTheApplicationKnowsItClosesIt() throws Exception {
        try (RawServer server = new RawServer(visit -> {
            visit.send(stream() + "data: a\n\nevent: end\ndata: bye\n\ndata: b\n\n");
            visit.hold();
        })) {
            EventSource source = heard.to(server.uri("/"))
                    .closeAfter(event -> event.type().equals("end"))
                    .open();
            assertThat(server.next().left()).isTrue();
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("message a");
            assertThat(heard.next()).isEqualTo("end bye");
            assertThat(heard.isEmpty()).isTrue();
            assertThat(source.readyState()).isEqualTo(ReadyState.CLOSED);
            assertThat(server.waiting()).isZero();
        }
    }

    @Test
    void whatHasFailedOrIsClosedCanBeClosedAgain() throws Exception {
        try (RawServer server = new RawServer(visit -> visit.send(head("HTTP/1.1 204 No Content")))) {
            EventSource source = heard.to(server.uri("/")).open();
            assertThat(heard.next()).startsWith("closed");
            source.close();
            source.close();
            assertThat(source.readyState()).isEqualTo(ReadyState.CLOSED);
            assertThat(source.readyState().number()).isEqualTo(2);
            assertThat(heard.isEmpty()).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
