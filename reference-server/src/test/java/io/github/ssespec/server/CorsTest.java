package io.github.ssespec.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.cors.CorsPolicy;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {
    private static final String PAGE = "https://page.example";
    private static final List<String> ALLOWED =
            List.of("Vary: Origin", "Access-Control-Allow-Origin: " + PAGE, "Access-Control-Allow-Credentials: true");

    private final ReferenceServer server = ReferenceServer.start(ServerOptions.defaults()
            .withHub(Servers.PLAIN_HUB)
            .withCors(CorsPolicy.of(PAGE).withCredentials(true)));

    CorsTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '', 200",
        "HEAD, '', 200",
        "GET, 'Accept: application/json\n', 406",
        "PUT, '', 405",
        "POST, '', 405",
        "OPTIONS, '', 204"
    })
    void everyAnswerOfTheStreamAllowsTheOrigin(String method, String header, int status) throws IOException {
        try (RawExchange answer = ask(server, method + " /events", PAGE, header)) {
            assertThat(answer.statusLine()).startsWith("HTTP/1.1 " + status);
            assertThat(cors(answer)).isEqualTo(ALLOWED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void soDoesTheOneThatTellsClientsToStop(String method) throws IOException {
        server.hub().end("bye").join();
        try (RawExchange answer = ask(server, method + " /events", PAGE, "")) {
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 204 No Content");
            assertThat(cors(answer)).isEqualTo(ALLOWED);
        }
    }

    @Test
    void aPreflightLearnsWhatMayBeSent() throws IOException {
        String headers = "Access-Control-Request-Method: GET\nAccess-Control-Request-Headers: last-event-id\n";
        try (RawExchange answer = ask(server, "OPTIONS /events", PAGE, headers)) {
            assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 204 No Content");
            assertThat(cors(answer))
                    .startsWith(ALLOWED.toArray(String[]::new))
                    .contains(
                            "Access-Control-Allow-Methods: GET",
                            "Access-Control-Allow-Headers: last-event-id, cache-control",
                            "Access-Control-Max-Age: 600")
                    .hasSize(6);
        }
    }

    @Test
    void anotherOriginGetsTheAnswerButIsNotNamed() throws IOException {
        try (RawExchange answer = ask(server, "GET /events", "https://evil.example", "")) {
            assertThat(cors(answer)).containsExactly("Vary: Origin");
        }
        try (RawExchange answer = RawExchange.events(server, "")) {
            assertThat(cors(answer)).containsExactly("Vary: Origin");
        }
    }

    @Test
    void anAllowedOriginMayReadTheStreamAndNothingElse() throws IOException {
        try (RawExchange count = ask(server, "GET /subscribers", PAGE, "");
                RawExchange publish = ask(server, "POST /publish", PAGE, "Content-Type: application/json\n");
                RawExchange preflight =
                        ask(server, "OPTIONS /publish", PAGE, "Access-Control-Request-Method: POST\n")) {
            assertThat(cors(count)).isEmpty();
            assertThat(publish.statusLine()).isEqualTo("HTTP/1.1 403 Forbidden");
            assertThat(cors(publish)).isEmpty();
            assertThat(cors(preflight)).isEmpty();
        }
    }

    @Test
    void byDefaultNoAnswerSaysAnythingOfIt() throws IOException {
        try (ReferenceServer plain = Servers.plain();
                RawExchange get = ask(plain, "GET /events", PAGE, "");
                RawExchange preflight = ask(plain, "OPTIONS /events", PAGE, "Access-Control-Request-Method: GET\n")) {
            assertThat(cors(get)).isEmpty();
            assertThat(cors(preflight)).isEmpty();
        }
    }

    private static RawExchange ask(ReferenceServer server, String request, String origin, String headers)
            throws IOException {
        return RawExchange.send(
                server,
                request + " HTTP/1.1\nHost: localhost:PORT\nConnection: close\nOrigin: " + origin + "\n" + headers
                        + "\n");
    }

    private static List<String> cors(RawExchange answer) {
        return answer.head()
                .lines()
                .filter(line -> line.matches("(?i)(vary|access-control-.*): .*"))
                .toList();
    }
}
