package io.github.ssespec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
    private final ReferenceServer server = Servers.plain();

    TopicsTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            ``,                                1 2 3 5
            ?topic=a,                          1 2 5
            ?topic=a&topic=%C3%A9%20%26,       1 2 3 5
            ?topic=a&topic=a&t=17,             1 2 5
            ?user=ann,                         1 2 3 4 5
            ?topic=x&user=ann,                 1 4 5
            ?topic=x&user=bob,                 1 5
            """)
    void liveAndReplayedEventsGoToWhomTheyAreFor(String query, String ids) throws IOException {
        String expected = "(id: " + ids.replace(" ", "\n.*\n\n)(id: ") + "\n.*\n\n)";
        Servers.publish(server, "{\"data\":\"before\",\"id\":\"0\"}").close();
        try (RawExchange live = events(query, "")) {
            publish("{\"data\":\"all\"}");
            publish("{\"data\":\"a\",\"topic\":\"a\"}");
            publish("{\"data\":\"e\",\"topic\":\"é &\"}");
            publish("{\"data\":\"ann\",\"user\":\"ann\"}");
            publish("{\"data\":\"last\"}");
            assertThat(live.until("data: last\n\n")).matches(expected);
        }
        try (RawExchange replayed = events(query, "Last-Event-ID: 0\n")) {
            assertThat(replayed.until("data: last\n\n")).matches(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            ?topic=,             `topic: found an empty name, expected one of a character at least`
            ?topic=a&user,       `user: found an empty name, expected one of a character at least`
            ?user=ann&user=bob,  `user: found 2 names, expected one`
            ?topic=%zz,          `the query is malformed, expected parameters in percent-encoded UTF-8`
            ?topic=%ff,          `the query is malformed, expected parameters in percent-encoded UTF-8`
            """)
    void aQueryThatMeansNothingIsRefused(String query, String sentence) throws IOException {
        try (RawExchange refusal = events(query, "Connection: close\n")) {
            assertThat(refusal.statusLine()).isEqualTo("HTTP/1.1 400 Bad Request");
            assertThat(refusal.rest()).isEqualTo(sentence + "\n");
        }
    }

    @Test
    void headReadsTheQueryToo() throws IOException {
        try (RawExchange refusal = RawExchange.send(server, "HEAD /events?topic= HTTP/1.1\nHost: localhost:PORT\n\n")) {
            assertThat(refusal.statusLine()).isEqualTo("HTTP/1.1 400 Bad Request");
        }
    }

    private RawExchange events(String query, String headers) throws IOException {
        return RawExchange.send(server, "GET /events" + query + " HTTP/1.1\nHost: localhost:PORT\n" + headers + "\n");
    }

    private void publish(String json) throws IOException {
        try (RawExchange answer = Servers.publish(server, json)) {
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 202 Accepted");
        }
    }
}
