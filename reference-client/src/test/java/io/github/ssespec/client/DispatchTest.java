package io.github.ssespec.client;

import static io.github.ssespec.client.RawServer.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events reach the listeners of their type, at once and in order, on one thread. */
class DispatchTest {

    private final Heard heard = new Heard();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void anEventIsDispatchedOnItsBlankLineBeforeAnyLaterByte(String lineEnd) throws Exception {
        try (RawServer server = new RawServer(visit -> {
                    visit.send(stream() + "data: a" + lineEnd + lineEnd.substring(0, 1));
                    visit.hold();
                });
                EventSource source = heard.to(server.uri("/")).open()) {
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("message a");
            assertThat(source.readyState()).isEqualTo(ReadyState.OPEN);
        }
    }

    @Test
    void listenersHearTheirTypeInTheOrderOfTheStream() throws Exception {
        try (RawServer server = new RawServer(visit -> {
                    visit.send(stream() + "data: 1\n\nevent: x\ndata: 2\n\nevent: y\ndata: 3\n\ndata: 4\n\n");
                    visit.hold();
                });
                EventSource source = EventSource.to(server.uri("/"))
                        .onMessage(event -> heard.add("message " + event.data()))
                        .addEventListener("x", event -> heard.add("x " + event.data()))
                        .open()) {
            assertThat(heard.next()).isEqualTo("message 1");
            assertThat(heard.next()).isEqualTo("x 2");
            assertThat(heard.next()).isEqualTo("message 4");
            assertThat(source.url()).isEqualTo(server.uri("/"));
        }
    }

    @Test
    void listenersCanBeAddedAndRemovedWhileTheStreamIsOpen() throws Exception {
        Phaser step = new Phaser(2);
        Consumer<MessageEvent> late = event -> heard.add("late " + event.data());
        try (RawServer server = new RawServer(visit -> {
                    visit.send(stream() + "data: 1\n\n");
                    step.arriveAndAwaitAdvance();
                    visit.send("data: 2\n\n");
                    step.arriveAndAwaitAdvance();
                    visit.send("data: 3\n\n");
                    visit.hold();
                });
                EventSource source = heard.to(server.uri("/")).open()) {
            heard.next("message 1");
            source.addEventListener("message", late);
            step.arriveAndAwaitAdvance();
            assertThat(heard.next()).isEqualTo("message 2");
            assertThat(heard.next()).isEqualTo("late 2");
            source.removeEventListener("message", late);
            step.arriveAndAwaitAdvance();
            assertThat(heard.next()).isEqualTo("message 3");
        }
        assertThat(heard.isEmpty()).isTrue();
    }

    @Test
    void aListenerThatThrowsHarmsNobody() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        try (RawServer server = new RawServer(visit -> {
                    visit.send(stream() + "data: 1\n\ndata: 2\n\n");
                    visit.hold();
                });
                EventSource source = EventSource.to(server.uri("/"))
                        .onOpen(() -> Thread.currentThread()
                                .setUncaughtExceptionHandler((thread, failure) -> thrown.set(failure)))
                        .onMessage(event -> {
                            throw new IllegalStateException("of the listener");
                        })
                        .onMessage(event -> heard.add(event.data()))
                        .open()) {
            assertThat(heard.next()).isEqualTo("1");
            assertThat(heard.next()).isEqualTo("2");
            assertThat(thrown.get()).hasMessage("of the listener");
            assertThat(source.readyState()).isEqualTo(ReadyState.OPEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: 0123456789", "data: 01234\ndata: 56789\ndata: 01234\n\n"})
    void anEventThatBreaksTheBoundEndsIt(String tooLarge) throws Exception {
        try (RawServer server = new RawServer(visit -> {
                    visit.send(stream() + "data: small\n\n" + tooLarge);
                    visit.hold();
                });
                EventSource source = heard.to(server.uri("/")).maxEventBytes(15).open()) {
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("message small");
            assertThat(heard.next()).startsWith("closed: The ").contains("bound of 15 bytes");
            assertThat(server.next().left()).isTrue();
            assertThat(source.readyState()).isEqualTo(ReadyState.CLOSED);
        }
    }

    @Test
    void allListenersRunOnOneThread() throws Exception {
        try (RawServer server = new RawServer(visit -> visit.send(stream() + "data: 1\n\n"));
                EventSource source = EventSource.to(server.uri("/"))
                        .onOpen(() -> heard.add(thread()))
                        .onMessage(event -> heard.add(thread()))
                        .onError(error -> heard.add(thread()))
                        .open()) {
            String first = heard.next();
            assertThat(heard.next()).isEqualTo(first);
            assertThat(heard.next()).isEqualTo(first);
            assertThat(first)
                    .startsWith("ssespec-events ")
                    .endsWith(source.url().getAuthority());
        }
    }

    private static String thread() {
        return Thread.currentThread().getName();
    }

    @Test
    void nothingIsReadWhileAListenerIsAtWork() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        byte[] comment = (":" + "x".repeat(1 << 20) + "\n").getBytes(StandardCharsets.UTF_8);
        try (RawServer server = new RawServer(visit -> {
                    visit.send(stream() + "data: first\n\n");
                    for (int i = 0; i < 64; i++) {
                        visit.send(comment);
                    }
                    sent.countDown();
                    visit.hold();
                });
                EventSource source = EventSource.to(server.uri("/"))
                        .onMessage(event -> heard.add("all is sent: " + isDone(sent)))
                        .open()) {
            assertThat(heard.next()).isEqualTo("all is sent: false");
            assertThat(sent.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(source.readyState()).isEqualTo(ReadyState.OPEN);
        }
    }

    /** Gives what must not happen some time to happen. */
    private static boolean isDone(CountDownLatch latch) {
        try {
            return latch.await(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
