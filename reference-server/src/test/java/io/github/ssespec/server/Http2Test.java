package io.github.ssespec.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.server.encoder.ServerSentEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Http2Test {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    private final ReferenceServer server = Servers.plain();

    Http2Test() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aClientMayUpgradeToIt() throws Exception {
        HttpResponse<InputStream> response = CLIENT.send(get(server.eventsUri()), BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
            assertThat(response.headers().map()).doesNotContainKeys("connection", "transfer-encoding");
            server.hub().publish(ServerSentEvent.ofData("x"));
            assertThat(lines.readLine()).isEqualTo("id: 1");
            assertThat(lines.readLine()).isEqualTo("data: x");
        }
        Servers.awaitSubscribers(server, 0);
    }

    @Test
    void publishesAndCountsOverItToo() throws Exception {
        HttpRequest publish = HttpRequest.newBuilder(server.publishUri())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"data\":\"x\"}"))
                .build();

        assertThat(CLIENT.send(publish, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
        assertThat(CLIENT.send(get(server.subscribersUri()), BodyHandlers.ofString())
                        .body())
                .isEqualTo("{\"count\": 0}\n");
    }

    @Test
    void aStreamEndsAsAWholeOneWhenTheServerStops() throws Exception {
        HttpResponse<InputStream> response = CLIENT.send(get(server.eventsUri()), BodyHandlers.ofInputStream());
        server.hub().publish(ServerSentEvent.ofData("last"));
        server.close();

        assertThat(response.body().readAllBytes()).asString().isEqualTo("id: 1\ndata: last\n\n");
    }

    @Test
    void aClientMayBeginWithItAndSendAnIdInUtf8() throws Exception {
        server.hub().publish(ServerSentEvent.ofData("seen").withId("é"));
        server.hub().publish(ServerSentEvent.ofData("missed").withId("2"));
        try (PriorKnowledge client = new PriorKnowledge(server.uri().getPort(), "/events", "é")) {
            assertThat(client.firstData()).isEqualTo("id: 2\ndata: missed\n\n");
            Servers.awaitSubscribers(server, 1);
            client.cancel();
            Servers.awaitSubscribers(server, 0);
        }
    }

    private static HttpRequest get(URI uri) {
        return HttpRequest.newBuilder(uri).build();
    }
}
