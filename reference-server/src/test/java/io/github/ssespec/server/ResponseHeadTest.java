package io.github.ssespec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseHeadTest {
    private final ReferenceServer server = Servers.plain();

    ResponseHeadTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void comesBeforeAnyEvent() throws IOException {
        try (RawExchange stream = RawExchange.events(server, "")) {
            assertThat(stream.headWithoutDate()).isEqualTo("""
                            HTTP/1.1 200 OK
                            Content-Type: text/event-stream
                            Cache-Control: no-store, no-transform
                            X-Accel-Buffering: no
                            Transfer-Encoding: chunked
                            Connection: close

                            """.replace("\n", "\r\n"));
            assertThat(server.hub().subscribers()).isEqualTo(1);
        }
    }

    @Test
    void isTheSameForHeadAndNoContentFollows() throws IOException {
        try (RawExchange get = RawExchange.events(server, "");
                RawExchange head = RawExchange.send(server, "HEAD /events HTTP/1.1\nHost: localhost:PORT\n\n")) {
            assertThat(head.headWithoutDate()).isEqualTo(get.headWithoutDate());
            assertThat(head.isAtEnd()).isTrue();
            assertThat(server.hub().subscribers()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: localhost:PORT\n", "Host: localhost:PORT\nConnection: keep-alive\n"})
    void hasNoTransferEncodingForHttp10(String headers) throws IOException {
        try (RawExchange stream = RawExchange.send(server, "GET /events HTTP/1.0\n" + headers + "\n")) {
            assertThat(stream.statusLine()).endsWith(" 200 OK");
            assertThat(stream.head()).doesNotContainIgnoringCase("transfer-encoding", "content-length");
            Servers.publish(server, "{\"data\":\"x\"}").close();
            assertThat(stream.until("data: x\n\n")).isEqualTo("id: 1\ndata: x\n\n");
            server.close();
            assertThat(stream.isAtEnd()).isTrue();
        }
    }

    @Test
    void hasNoLengthForHeadByHttp10() throws IOException {
        try (RawExchange head = RawExchange.send(server, "HEAD /events HTTP/1.0\n\n")) {
            assertThat(head.statusLine()).endsWith(" 200 OK");
            assertThat(head.head()).doesNotContainIgnoringCase("transfer-encoding", "content-length");
            assertThat(head.isAtEnd()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, br", "identity", "*"})
    void namesNoContentEncoding(String acceptEncoding) throws IOException {
        try (RawExchange stream = RawExchange.events(server, "Accept-Encoding: " + acceptEncoding + "\n")) {
            assertThat(stream.head()).doesNotContainIgnoringCase("content-encoding");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Accept: */*\n", "Accept: text/*;q=0.1\n", "Accept: text/event-stream\n"})
    void isThatOfAStreamForWhoAcceptsOne(String accept) throws IOException {
        try (RawExchange stream = RawExchange.events(server, accept)) {
            assertThat(stream.statusLine()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/event-stream;q=0, */*"})
    void isARefusalForWhoDoesNot(String accept) throws IOException {
        try (RawExchange refusal = RawExchange.events(server, "Connection: close\nAccept: " + accept + "\n")) {
            assertThat(refusal.statusLine()).isEqualTo("HTTP/1.1 406 Not Acceptable");
            assertThat(refusal.rest()).isEqualTo("this is text/event-stream, which the request does not accept\n");
        }
    }

    @Test
    void comesForAGetWithContentToo() throws IOException {
        try (RawExchange stream = RawExchange.events(server, "Content-Length: 3\n\nabc")) {
            Servers.publish(server, "{\"data\":\"x\"}").close();
            assertThat(stream.until("data: x\n\n")).isNotEmpty();
        }
    }
}
