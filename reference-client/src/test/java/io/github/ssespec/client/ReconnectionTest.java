package io.github.ssespec.client;

import static io.github.ssespec.client.RawServer.head;
import static io.github.ssespec.client.RawServer.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A lost connection is reestablished with the last event ID, and not before the reconnection time (9.2.3). */
class ReconnectionTest {

    private static final String CHUNKED =
            head("HTTP/1.1 200 OK", "Content-Type: text/event-stream", "Transfer-Encoding: chunked");

    private final Heard heard = new Heard();

    @Test
    void aStreamThatEndsIsReopenedEveryTime() throws Exception {
        try (RawServer server = new RawServer(visit -> visit.send(stream() + "data: a\n\n"));
                EventSource source = heard.to(server.uri("/")).open()) {
            for (int i = 0; i < 4; i++) {
                assertThat(heard.next()).isEqualTo("open");
                assertThat(heard.next()).isEqualTo("message a");
                assertThat(heard.next()).isEqualTo("error: the stream has ended");
            }
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Ty", "garbage\r\n\r\n"})
    void aConnectionCutBeforeItsHeadIsReestablished(String beginning) throws Exception {
        try (RawServer server = new RawServer(visit -> visit.send(beginning), visit -> visit.send(stream()));
                EventSource source = heard.to(server.uri("/")).open()) {
            assertThat(heard.next()).startsWith("error: ");
            assertThat(heard.next()).isEqualTo("open");
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @Test
    void aConnectionThatIsResetIsReestablished() throws Exception {
        try (RawServer server = new RawServer(RawVisit::reset, visit -> visit.send(stream()));
                EventSource source = heard.to(server.uri("/")).open()) {
            assertThat(heard.next()).startsWith("error: ");
            assertThat(heard.next()).isEqualTo("open");
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @Test
    void aServerThatIsNotThereIsAskedAgain() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (EventSource source =
                heard.to(URI.create("http://127.0.0.1:" + port + "/")).open()) {
            assertThat(heard.next()).startsWith("error: no connection");
            assertThat(heard.next()).startsWith("error: no connection");
            assertThat(source.readyState()).isEqualTo(ReadyState.CONNECTING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\r\ndata:", "5\r\ndata:\r\n", "zz\r\n", "FFFFFFFFFFFFFFFFFF\r\n"})
    void aBodyCutOrBrokenInMidChunkIsReestablishedWithNothingOfItLeft(String rest) throws Exception {
        try (RawServer server = new RawServer(
                        visit -> visit.send(CHUNKED + "15\r\nid: 1\ndata: a\n\nid: 2\n\r\n" + rest),
                        visit -> visit.send(stream() + "data\n\n"));
                EventSource source = heard.to(server.uri("/")).open()) {
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("message a");
            assertThat(heard.next()).startsWith("error: the connection was");
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("message ");
            assertThat(server.next().header("Last-Event-ID")).isEmpty();
            assertThat(server.next().header("Last-Event-ID")).isEqualTo("1");
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @Test
    void aBodyShorterThanItsContentLengthIsReestablished() throws Exception {
        try (RawServer server = new RawServer(visit ->
                        visit.send(head("HTTP/1.1 200 OK", "Content-Type: text/event-stream", "Content-Length: 100")
                                + "data: a\n\n"));
                EventSource source = heard.to(server.uri("/")).open()) {
            heard.next("message a");
            assertThat(heard.next()).startsWith("error: the connection was");
            assertThat(heard.next()).isEqualTo("open");
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: 7\\ndata: a\\n\\n | 7",
                "id: é€😀\\ndata\\n\\n | é€😀",
                "id: a b\\t:c\\ndata\\n\\n | a b\t:c",
                "id: a\\1b\\177c\\n\\n | a\\1b\\177c",
                "id: 7\\n\\n | 7",
                "id: 7\\n\\nid: 8\\ndata: unfinished\\n | 7",
                "id: 7\\n\\nid\\n\\n | ''",
                "id: 7\\ndata\\n\\nid: 8\\0\\n\\n | 7",
                "id: 7\\ndata\\n\\n: comment\\n\\n | 7",
            })
    void theLastEventIdIsSentAsUtf8(String body, String id) throws Exception {
        try (RawServer server = new RawServer(
                        visit -> visit.send(stream() + body.translateEscapes()), visit -> visit.send(stream()));
                EventSource source = heard.to(server.uri("/")).open()) {
            assertThat(server.next().header("Last-Event-ID")).isEmpty();
            String sent = server.next().header("Last-Event-ID");
            assertThat(sent.getBytes(StandardCharsets.ISO_8859_1))
                    .isEqualTo(id.translateEscapes().getBytes(StandardCharsets.UTF_8));
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @Test
    void theLastEventIdIsKeptOverAConnectionThatSendsNone() throws Exception {
        try (RawServer server = new RawServer(
                        visit -> visit.send(stream() + "id: 7\ndata\n\n"),
                        visit -> visit.send(stream() + ": nothing\n\ndata: b\n\n"),
                        visit -> visit.send(stream()));
                EventSource source = heard.to(server.uri("/"))
                        .onMessage(event -> heard.add("id " + event.lastEventId()))
                        .open()) {
            assertThat(heard.next("id")).isEqualTo("id 7");
            assertThat(heard.next("id")).isEqualTo("id 7");
            server.next();
            assertThat(server.next().header("Last-Event-ID")).isEqualTo("7");
            assertThat(server.next().header("Last-Event-ID")).isEqualTo("7");
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @Test
    void anIdOfAnEarlierEventSourceIsSentAtOnce() throws Exception {
        try (RawServer server = new RawServer(visit -> visit.send(stream()));
                EventSource source = heard.to(server.uri("/")).lastEventId("ü").open()) {
            assertThat(server.next().header("Last-Event-ID")).isEqualTo("Ã¼");
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"retry: 400\n", "retry: 400\n\n", "data: a\nretry: 400\n\n"})
    void aRetryFieldSetsTheReconnectionTimeForThisAndAllLaterConnections(String body) throws Exception {
        try (RawServer server = new RawServer(visit -> visit.send(stream() + body), visit -> visit.send(stream()));
                EventSource source = heard.to(server.uri("/")).open()) {
            long first = server.next().at();
            long second = server.next().at();
            long third = server.next().at();
            assertThat(Duration.ofNanos(second - first)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
            assertThat(Duration.ofNanos(third - second)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @Test
    void aRetryOfZeroReconnectsWithoutWaiting() throws Exception {
        try (RawServer server = new RawServer(visit -> visit.send(stream() + "retry: 0\n"));
                EventSource source = EventSource.to(server.uri("/"))
                        .reconnectionTime(Duration.ofHours(1))
                        .open()) {
            for (int i = 0; i < 5; i++) {
                server.next();
            }
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @Test
    void aHugeRetryIsWaitedFor() throws Exception {
        try (RawServer server =
                        new RawServer(visit -> visit.send(stream() + "retry: 99999999999999999999999\ndata: a\n\n"));
                EventSource source = heard.to(server.uri("/")).open()) {
            heard.next("error");
            assertThat(source.readyState()).isEqualTo(ReadyState.CONNECTING);
            assertThat(heard.isEmpty()).isTrue();
        }
    }

    @Test
    void aConnectionWithoutAByteForTheIdleTimeIsStale() throws Exception {
        try (RawServer server = new RawServer(RawVisit::hold, visit -> {
                    visit.send(stream() + "data: a\n\n");
                    visit.hold();
                });
                EventSource source = heard.to(server.uri("/"))
                        .staleAfter(Duration.ofMillis(300))
                        .open()) {
            assertThat(heard.next()).isEqualTo("error: no byte has come for 300 ms");
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("message a");
            assertThat(heard.next()).isEqualTo("error: no byte has come for 300 ms");
            assertThat(server.next().left()).isTrue();
            assertThat(server.next().left()).isTrue();
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @Test
    void aReconnectionThatIsRefusedEndsIt() throws Exception {
        try (RawServer server = new RawServer(
                        visit -> visit.send(stream()),
                        visit -> visit.send(head("HTTP/1.1 404 Not Found", "Content-Length: 0")));
                EventSource source = heard.to(server.uri("/")).open()) {
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).startsWith("error");
            assertThat(heard.next()).isEqualTo("closed: the answer is 404 where 200 was expected");
            assertThat(source.readyState()).isEqualTo(ReadyState.CLOSED);
        }
    }
}
