package io.github.ssespec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodsAndPathsTest {
    private final ReferenceServer server = Servers.plain();

    MethodsAndPathsTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/,'GET, HEAD, OPTIONS'",
        "/events,'GET, HEAD, OPTIONS'",
        "/publish,'POST, OPTIONS'",
        "/subscribers,'GET, HEAD, OPTIONS'"
    })
    void optionsSaysWhatIsAllowed(String path, String allowed) throws IOException {
        try (RawExchange answer = send("OPTIONS " + path)) {
            assertThat(answer.headWithoutDate())
                    .isEqualTo("HTTP/1.1 204 No Content\r\nAllow: " + allowed + "\r\nConnection: close\r\n\r\n");
            assertThat(answer.isAtEnd()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PUT /events", "POST /events", "DELETE /", "GET /publish", "TRACE /events", "BREW /subscribers"})
    void anotherMethodIsRefusedWithWhatIsAllowed(String request) throws IOException {
        try (RawExchange answer = send(request)) {
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 405 Method Not Allowed");
            assertThat(answer.head()).contains("\r\nAllow: ");
            assertThat(answer.rest()).startsWith("this path knows the methods ");
        }
    }

    @Test
    void anUnknownPathIsAnsweredWithTheKnownOnes() throws IOException {
        try (RawExchange answer = send("GET /event")) {
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 404 Not Found");
            assertThat(answer.head()).contains("\r\nContent-Type: text/plain;charset=utf-8\r\n");
            assertThat(answer.rest())
                    .isEqualTo("there is nothing here; the paths are /, /events, /publish, /subscribers\n");
        }
    }

    @Test
    void theRootListsTheOthers() throws IOException {
        try (RawExchange answer = send("GET /")) {
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(answer.rest()).contains("GET /events", "POST /publish", "GET /subscribers");
        }
    }

    @Test
    void whatIsNoHttpGetsThePlainestOfAnswers() throws IOException {
        try (RawExchange answer = RawExchange.send(server, "garbage\n\n")) {
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 400 Bad Request");
            assertThat(answer.rest()).isEqualTo("Bad Request\n");
        }
    }

    @Test
    void aHeaderThatIsTooLargeIsRefusedAndTheServerServesOn() throws IOException {
        try (RawExchange answer = RawExchange.events(server, "Last-Event-ID: " + "x".repeat(16_384) + "\n")) {
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 431 Request Header Fields Too Large");
            assertThat(answer.rest()).isEqualTo("Request Header Fields Too Large\n");
        }
        Servers.awaitSubscribers(server, 0);
    }

    private RawExchange send(String request) throws IOException {
        return RawExchange.send(server, request + " HTTP/1.1\nHost: localhost:PORT\nConnection: close\n\n");
    }
}
