package io.github.ssespec.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.ScriptPlayer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestServiceTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<ClientRequest> asked = new LinkedBlockingQueue<>();

    private static HttpResponse<String> call(URI uri, String method, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /** Where a client is to post what it sees. */
    private HttpServer callbacks() throws IOException {
        HttpServer kit = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        kit.createContext("/", exchange -> {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(exchange.getRequestURI() + " " + text);
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        kit.start();
        return kit;
    }

    private ScriptPlayer streams(Reply stream) throws IOException {
        return ScriptPlayer.start(path -> request -> {
            asked.add(request);
            return stream.steps();
        });
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        @Nullable T next = queue.poll(30, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    @Test
    void aClientPostsWhatItSeesInOrderUntilItIsEnded() throws Exception {
        HttpServer kit = callbacks();
        try (TestService service = TestService.start(0);
                ScriptPlayer server = streams(
                        Reply.stream(": hi\\nid: é\\nevent: t\\ndata: a\\n\\n").end())) {
            String order = """
                    {"tag": "x", "streamUrl": "%s", "callbackUrl": "http://127.0.0.1:%d/c", "initialDelayMs": 10,
                     "readTimeoutMs": null, "lastEventId": "ü", "method": "REPORT", "body": "ß",
                     "headers": {"X-Own": "ö"}}
                    """.formatted(server.uri("/"), kit.getAddress().getPort());
            HttpResponse<String> created = call(service.uri(), "POST", order);

            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(next(told)).isEqualTo("/c/1 {\"kind\":\"comment\",\"comment\":\" hi\"}");
            assertThat(next(told))
                    .isEqualTo("/c/2 {\"kind\":\"event\",\"event\":{\"type\":\"t\",\"data\":\"a\",\"id\":\"é\"}}");
            assertThat(next(told)).isEqualTo("/c/3 {\"kind\":\"error\",\"error\":\"the stream has ended\"}");
            assertThat(next(told)).startsWith("/c/4 ");
            ClientRequest request = next(asked);
            assertThat(request.method()).isEqualTo("REPORT");
            assertThat(new String(request.body(), StandardCharsets.UTF_8)).isEqualTo("ß");
            assertThat(request.header("X-Own")).isEqualTo("Ã¶");
            assertThat(request.header("Last-Event-ID")).isEqualTo("Ã¼");
            assertThat(next(asked).header("Last-Event-ID")).isEqualTo("Ã©");

            URI client = URI.create(created.headers().firstValue("Location").orElseThrow());
            assertThat(call(client, "POST", "{\"command\": \"restart\"}").statusCode())
                    .isEqualTo(400);
            assertThat(call(client, "DELETE", "").statusCode()).isEqualTo(204);
            assertThat(call(client, "DELETE", "").statusCode()).isEqualTo(404);
        } finally {
            kit.stop(0);
        }
    }

    @Test
    void itTellsWhatItCanDo() throws Exception {
        try (TestService service = TestService.start(0)) {
            assertThat(call(service.uri(), "GET", "").body())
                    .contains("\"name\":\"ssespec reference client\"")
                    .contains("\"capabilities\":[\"bom\",\"comments\"");
            assertThat(call(service.uri(), "PUT", "").headers().firstValue("Allow"))
                    .contains("GET, POST");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{                                                          | malformed JSON",
                "{}                                                         | streamUrl: expected a URL",
                "{'streamUrl': 'http://h/'}                                 | callbackUrl: expected a URL",
                "{'streamUrl': 'ftp://h/', 'callbackUrl': 'http://h/'}      | expected an http or https URL",
                "{'streamUrl': 'http://h/', 'callbackUrl': 'http://h/', 'initialDelayMs': 'x'} | initialDelayMs: expected",
                "{'streamUrl': 'http://h/', 'callbackUrl': 'http://h/', 'method': 1} | method: expected a string",
            })
    void whatIsNoOrderIsRefused(String order, String why) throws Exception {
        try (TestService service = TestService.start(0)) {
            HttpResponse<String> answer = call(service.uri(), "POST", order.replace('\'', '"'));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).startsWith(why);
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (TestService service = TestService.start(0)) {
            int port = service.uri().getPort();
            assertThatIOException()
                    .isThrownBy(() -> TestService.start(port).close())
                    .withMessageContaining("cannot listen on port " + port);
        }
    }
}
