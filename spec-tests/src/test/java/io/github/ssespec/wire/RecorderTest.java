package io.github.ssespec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.script.Step;
import io.github.ssespec.wire.http.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class RecorderTest {
    /** The window is far longer than what scripts do takes on a busy machine; nothing waits for its end. */
    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(15),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofMillis(200),
            Duration.ofMillis(100),
            Duration.ofMillis(100),
            Duration.ofMillis(100),
            Limits.REAL.silence(),
            Limits.REAL.wholeEvent(),
            Limits.REAL.pause(),
            64 * 1024);

    private static Exchange ask(URI uri, Duration hold, Duration deadline) {
        return ask(LIMITS, uri, hold, deadline);
    }

    private static Exchange ask(Limits limits, URI uri, Duration hold, Duration deadline) {
        try (Dialer dialer = new Dialer(TlsOptions.DEFAULT)) {
            return new Recorder(dialer, limits)
                    .record(
                            1,
                            "a test",
                            Target.of(uri).request(),
                            head -> hold,
                            System.nanoTime() + deadline.toNanos(),
                            Recorder.Watcher.NOBODY);
        }
    }

    private static Exchange play(Script script) throws IOException {
        try (ScriptPlayer player = ScriptPlayer.start(path -> script)) {
            return ask(player.uri("/"), LIMITS.window(), LIMITS.budget());
        }
    }

    private static Exchange play(Reply reply) throws IOException {
        return play(Scripted.of(reply));
    }

    @Test
    void anOpenStreamIsLeftWhenItHasBeenHeld() throws IOException {
        Duration hold = Duration.ofMillis(300);
        try (ScriptPlayer player = ScriptPlayer.start(path -> Scripted.of(Reply.ticks()))) {
            Exchange exchange = ask(player.uri("/"), hold, LIMITS.budget());
            assertThat(exchange.end()).isEqualTo(End.BY_KIT);
            assertThat(exchange.isEventStream()).isTrue();
            assertThat(exchange.watched()).isBetween(hold, LIMITS.window());
        }
    }

    @Test
    void aStreamThatComesToItsEndEndsCleanly() throws IOException {
        assertThat(play(Reply.ticks().end()).end()).isEqualTo(End.CLEAN);
        assertThat(play(Reply.ticks().lengthed()).end()).isEqualTo(End.CLEAN);
        assertThat(play(Reply.ticks().raw().end()).end()).isEqualTo(End.CLEAN);
    }

    @Test
    void aStreamThatStopsBeforeItsEndIsCut() throws IOException {
        assertThat(play(Reply.ticks().cut()).end()).isEqualTo(End.CUT);
        assertThat(play(Reply.ticks().raw().header("Content-Length", "999").cut())
                        .end())
                .isEqualTo(End.CUT);
    }

    @Test
    void aResetIsToldApartFromAnEnd() throws IOException {
        Exchange exchange = play(Reply.ticks().reset());
        assertThat(exchange.end()).isEqualTo(End.RESET);
        assertThat(exchange.failure()).isNotBlank();
    }

    @Test
    void aHeadThatDripsIsGivenUpAfterTheTimeForHeads() throws IOException {
        Script drips = Script.of(Step.send("HTTP/1.1 200 OK\\r\\nX: "), Step.flood("x", 20));
        Limits impatient = LIMITS.withHead(Duration.ofMillis(300));
        try (ScriptPlayer player = ScriptPlayer.start(path -> drips)) {
            Exchange exchange = ask(impatient, player.uri("/"), LIMITS.window(), LIMITS.budget());
            assertThat(exchange.head()).isEmpty();
            assertThat(exchange.end()).isEqualTo(End.BY_KIT);
            assertThat(exchange.watched()).isBetween(impatient.head(), LIMITS.head());
        }
    }

    @Test
    void aBodyWithoutEndStopsAtTheCapture() throws IOException {
        Exchange exchange = play(Script.of(
                Step.send("HTTP/1.1 200 OK\\r\\nContent-Type: text/event-stream\\r\\n\\r\\n"),
                Step.flood("data: x\\n\\n".repeat(1_000), 0)));
        assertThat(exchange.end()).isEqualTo(End.BY_KIT);
        assertThat(exchange.recording().full()).isTrue();
        assertThat(exchange.recording().size()).isEqualTo(LIMITS.captureBytes());
    }

    @Test
    void ofAResponseThatIsOnlyGlancedAtLessIsKept() throws IOException {
        Script flood = Script.of(
                Step.send("HTTP/1.1 200 OK\\r\\nContent-Type: text/event-stream\\r\\n\\r\\n"),
                Step.flood("data: x\\n\\n", 0));
        try (ScriptPlayer player = ScriptPlayer.start(path -> flood)) {
            Exchange exchange = ask(player.uri("/"), Duration.ofMillis(200), LIMITS.budget());
            assertThat(exchange.recording().size()).isLessThan(LIMITS.captureBytes() / 2);
        }
    }

    @Test
    void whatFollowsTheDeclaredLengthLaterIsSeen() throws IOException {
        Exchange exchange =
                play(Reply.ticks().raw().header("Content-Length", "18").gap(200));
        assertThat(exchange.response().excess()).isPositive();
        assertThat(exchange.end()).isEqualTo(End.CLEAN);
    }

    @Test
    void theDeadlineEndsEverything() throws IOException {
        try (ScriptPlayer player = ScriptPlayer.start(path -> Scripted.of(Reply.ticks()))) {
            Exchange exchange = ask(player.uri("/"), Duration.ofSeconds(30), Duration.ofMillis(300));
            assertThat(exchange.end()).isEqualTo(End.BY_KIT);
            assertThat(exchange.watched()).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aRefusedConnectionIsAFailureWithItsAddress() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        Exchange exchange = ask(URI.create("http://127.0.0.1:" + port + "/"), LIMITS.window(), LIMITS.budget());
        assertThat(exchange.end()).isEqualTo(End.RESET);
        assertThat(exchange.failure()).contains("refused").contains("127.0.0.1 port " + port);
    }

    @Test
    void anUnknownHostIsAFailureThatNamesIt() {
        Exchange exchange = ask(URI.create("http://no-such-host.invalid/"), LIMITS.window(), LIMITS.budget());
        assertThat(exchange.failure()).isEqualTo("unknown host no-such-host.invalid");
    }

    @Test
    void garbageEndsTheReadingAtOnce() throws IOException {
        Exchange exchange = play(Script.of(Step.send("\\x15\\x03\\x01"), new Step.Hold()));
        assertThat(exchange.response().problems())
                .extracting(Problem::text)
                .containsExactly("the first line is no HTTP status line");
        assertThat(exchange.watched()).isLessThan(LIMITS.head());
    }

    @Test
    void ipv6IsSpokenToWhereThereIsAny() throws Exception {
        try (ServerSocket bound = boundToIpv6()) {
            CompletableFuture<String> request = CompletableFuture.supplyAsync(() -> {
                try (Socket socket = bound.accept()) {
                    byte[] head = socket.getInputStream().readNBytes(40);
                    socket.getOutputStream()
                            .write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.shutdownOutput();
                    socket.getInputStream().readAllBytes();
                    return new String(head, StandardCharsets.US_ASCII);
                } catch (IOException e) {
                    return e.toString();
                }
            });
            URI uri = URI.create("http://[::1]:" + bound.getLocalPort() + "/x");
            assertThat(ask(uri, LIMITS.window(), LIMITS.budget()).status()).isEqualTo(204);
            assertThat(request.get(10, TimeUnit.SECONDS)).startsWith("GET /x HTTP/1.1\r\nHost: [::1]:");
        }
    }

    private static ServerSocket boundToIpv6() {
        byte[] loopback = new byte[16];
        loopback[15] = 1;
        try {
            return new ServerSocket(0, 5, InetAddress.getByAddress(loopback));
        } catch (IOException e) {
            throw new TestAbortedException("no IPv6 loopback here", e);
        }
    }
}
