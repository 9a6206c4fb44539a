package io.github.ssespec.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.StandardDecoder;
import io.github.ssespec.server.encoder.StandardDecoder.Dispatched;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishTest {
    private final ReferenceServer server = Servers.plain();

    PublishTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void reachesEverySubscriberAtOnce() throws IOException {
        try (RawExchange one = RawExchange.events(server, "");
                RawExchange two = RawExchange.events(server, "");
                RawExchange answer = Servers.publish(
                        server, "{\"event\":\"t\",\"data\":\"é\\n\",\"id\":\"7\",\"retry\":0,\"comment\":\"c\"}")) {
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 202 Accepted");
            String block = ": c\nretry: 0\nid: 7\nevent: t\ndata: é\ndata: \n\n";
            assertThat(one.until("\n\n")).isEqualTo(block);
            assertThat(two.until("\n\n")).isEqualTo(block);
        }
    }

    @Test
    void goesIntoTheHistoryAlsoWhenNobodyListens() throws IOException {
        Servers.publish(server, "{\"data\":\"1\"}").close();
        Servers.publish(server, "{\"data\":\"2\"}").close();
        try (RawExchange stream = RawExchange.events(server, "Last-Event-ID: 1\n")) {
            assertThat(stream.until("\n\n")).isEqualTo("id: 2\ndata: 2\n\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":\"x\"",
                "{\"dat\":\"x\"}",
                "{\"data\":1}",
                "{\"retry\":\"1\\ndata: forged\"}",
                "{\"id\":\"1\\ndata: forged\"}",
                "{\"event\":\"t\\rdata: forged\",\"data\":\"\"}",
                "{\"comment\":\"c\\n\\ndata: forged\"}"
            })
    void whatIsRefusedReachesNobody(String json) throws IOException {
        try (RawExchange stream = RawExchange.events(server, "");
                RawExchange refusal = Servers.publish(server, json)) {
            assertThat(refusal.statusLine()).isEqualTo("HTTP/1.1 400 Bad Request");
            assertThat(new String(refusal.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .endsWith("\n")
                    .hasLineCount(1);
            Servers.publish(server, "{\"data\":\"next\"}").close();
            assertThat(stream.until("next\n\n")).isEqualTo("id: 1\ndata: next\n\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type: text/plain\n",
                "Content-Type: application/jsonp\n",
                "Content-Type: application/x-www-form-urlencoded\n",
                "Content-Type: application/json;charset=iso-8859-1\n"
            })
    void whatIsNotJsonIsRefused(String headers) throws IOException {
        try (RawExchange answer = Servers.publish(server, "{\"data\":\"x\"}", headers)) {
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 415 Unsupported Media Type");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json;charset=utf-8", "Application/JSON; charset=\"UTF-8\"", "application/json"})
    void jsonInUtf8IsTaken(String type) throws IOException {
        try (RawExchange answer = Servers.publish(server, "{\"data\":\"x\"}", "Content-Type: " + type + "\n")) {
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 202 Accepted");
        }
    }

    @Test
    void moreThanSixteenMebibytesAreRefused() throws IOException {
        try (RawExchange answer = Servers.publish(server, " ".repeat((16 << 20) + 1))) {
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 413 Payload Too Large");
        }
        Servers.awaitSubscribers(server, 0);
    }

    @Test
    void aMebibyteInOneLineAndTenThousandLinesArrive() throws IOException {
        String line = "x".repeat(1 << 20);
        String lines = "y\n".repeat(10_000);
        try (RawExchange stream = RawExchange.events(server, "")) {
            Servers.publish(server, "{\"data\":\"" + line + "\"}").close();
            Servers.publish(server, "{\"data\":\"" + lines.replace("\n", "\\n") + "\"}")
                    .close();
            stream.until("data: y\ndata: \n\n");
            assertThat(StandardDecoder.decode(stream.bytes()).events())
                    .containsExactly(new Dispatched("message", line, "1"), new Dispatched("message", lines, "2"));
        }
    }
}
