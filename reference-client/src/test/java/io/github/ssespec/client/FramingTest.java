package io.github.ssespec.client;

import static io.github.ssespec.client.RawServer.head;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which HTTP may carry a stream. */
class FramingTest {

    private static final String TYPE = "Content-Type: text/event-stream";

    private final Heard heard = new Heard();

    private void expectEvent(String answer) throws Exception {
        try (RawServer server = new RawServer(visit -> {
                    visit.send(answer);
                    visit.hold();
                });
                EventSource source = heard.to(server.uri("/")).open()) {
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("message a");
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9\r\ndata: a\n\n\r\n0\r\n\r\n",
                "9;a=b;c\r\ndata: a\n\n\r\n",
                "9;a=\"d;e\"\r\ndata: a\n\n\r\n",
                "9 ; a=b\r\ndata: a\n\n\r\n",
                "0009\r\ndata: a\n\n\r\n",
                "9\r\ndata: a\n\n\r\n0\r\nX: y\r\n\r\n",
                "1\r\nd\r\n8\r\nata: a\n\n\r\n",
            })
    void aStreamMayBeChunkedWithExtensionsAndTrailers(String chunks) throws Exception {
        expectEvent(head("HTTP/1.1 200 OK", TYPE, "Transfer-Encoding: chunked") + chunks);
    }

    @Test
    void aStreamMayBeDelimitedByTheEndOfTheConnection() throws Exception {
        expectEvent(head("HTTP/1.0 200 OK", TYPE) + "data: a\n\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 9\r\n\r\ndata: a\n\n",
                "Transfer-Encoding: chunked\r\n\r\n9\r\ndata: a\n\n\r\n0\r\n\r\n"
            })
    void aStreamEndsWhereItsFramingSaysSo(String rest) throws Exception {
        try (RawServer server = new RawServer(visit -> {
                    visit.send("HTTP/1.1 200 OK\r\n" + TYPE + "\r\n" + rest);
                    visit.hold();
                });
                EventSource source = heard.to(server.uri("/")).open()) {
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("message a");
            assertThat(heard.next()).isEqualTo("error: the stream has ended");
            assertThat(server.next().left()).isTrue();
            assertThat(source.readyState()).isNotEqualTo(ReadyState.CLOSED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 102, 103, 104, 199})
    void interimAnswersArePassedOver(int status) throws Exception {
        expectEvent(
                head("HTTP/1.1 " + status + " Interim", "Link: </a>") + head("HTTP/1.1 200 OK", TYPE) + "data: a\n\n");
    }

    @Test
    void aCompressedStreamIsDispatchedAsItIsFlushed() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (RawServer server = new RawServer(visit -> {
                    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
                    GZIPOutputStream gzip = new GZIPOutputStream(zipped, true);
                    visit.send(head("HTTP/1.1 200 OK", TYPE, "Content-Encoding: gzip"));
                    for (String event : new String[] {"data: a\n\n", "data: b\n\n"}) {
                        gzip.write(event.getBytes(StandardCharsets.UTF_8));
                        gzip.flush();
                        visit.send(zipped.toByteArray());
                        zipped.reset();
                        await(seen);
                    }
                    visit.hold();
                });
                EventSource source = heard.to(server.uri("/")).open()) {
            assertThat(server.next().header("Accept-Encoding")).contains("gzip");
            assertThat(heard.next()).isEqualTo("open");
            assertThat(heard.next()).isEqualTo("message a");
            seen.countDown();
            assertThat(heard.next()).isEqualTo("message b");
            assertThat(source.readyState()).isEqualTo(ReadyState.OPEN);
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
