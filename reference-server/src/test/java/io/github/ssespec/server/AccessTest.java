package io.github.ssespec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a web page of another origin can try. */
class AccessTest {
    private final ReferenceServer server = Servers.plain();

    AccessTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:PORT", "LOCALHOST:PORT", "127.0.0.1:PORT", "127.1.2.3:PORT", "[::1]:PORT"})
    void aLoopbackHostIsAnswered(String host) throws IOException {
        assertThat(statusFor("GET /subscribers", host, "")).isEqualTo("HTTP/1.1 200 OK");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /events, evil.example:PORT",
        "GET /subscribers, evil.example:PORT",
        "POST /publish, evil.example:PORT",
        "GET /, localhost.evil.example:PORT",
        "OPTIONS /publish, evil.example:PORT",
        "GET /events, localhost:1",
        "GET /events, localhost",
        "GET /events, 192.0.2.1:PORT",
        "GET /events, 999.0.0.1:PORT",
        "GET /events, [2001:db8::1]:PORT"
    })
    void anotherHostIsRefusedEverywhere(String request, String host) throws IOException {
        assertThat(statusFor(request, host, "")).isEqualTo("HTTP/1.1 421 Misdirected Request");
        assertThat(server.hub().subscribers()).isZero();
    }

    @Test
    void theRefusalNamesTheHostsThatAreAnswered() throws IOException {
        try (RawExchange answer = RawExchange.send(server, "GET / HTTP/1.1\nHost: x:PORT\nConnection: close\n\n")) {
            assertThat(answer.rest())
                    .isEqualTo("this server is not the host that the request names; it answers to localhost and"
                            + " 127.0.0.1 with port " + server.uri().getPort() + "\n");
        }
    }

    @Test
    void theBoundHostIsAnsweredButNoOtherName() throws IOException {
        try (ReferenceServer any =
                ReferenceServer.start(ServerOptions.defaults().withHost("0.0.0.0"))) {
            assertThat(any.uri()).hasHost("localhost");
            assertThat(status(any, "GET /subscribers", "192.0.2.1:PORT", "")).isEqualTo("HTTP/1.1 200 OK");
            assertThat(status(any, "GET /subscribers", "evil.example:PORT", "")).startsWith("HTTP/1.1 421");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://localhost:1",
                "https://localhost:PORT",
                "http://127.0.0.1:PORT"
            })
    void aPageOfAnotherOriginMayNotPublish(String origin) throws IOException {
        assertThat(statusFor("POST /publish", "localhost:PORT", "Origin: " + origin + "\n"))
                .isEqualTo("HTTP/1.1 403 Forbidden");
    }

    @Test
    void aPageOfThisOriginMayPublish() throws IOException {
        String headers = "Origin: http://localhost:PORT\nContent-Type: application/json\n";
        try (RawExchange answer = Servers.publish(server, "{\"data\":\"x\"}", headers)) {
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 202 Accepted");
        }
    }

    private String statusFor(String request, String host, String headers) throws IOException {
        return status(server, request, host, headers);
    }

    private static String status(ReferenceServer server, String request, String host, String headers)
            throws IOException {
        try (RawExchange answer = RawExchange.send(
                server, request + " HTTP/1.1\nHost: " + host + "\nConnection: close\n" + headers + "\n")) {
            return answer.statusLine();
        }
    }
}
