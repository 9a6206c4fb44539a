package io.github.ssespec.faults.client;

import static io.github.ssespec.script.Reply.answer;
import static io.github.ssespec.script.Reply.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.adapter.Heard;
import io.github.ssespec.adapter.Order;
import io.github.ssespec.adapter.Session;
import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Zip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultyClientTest {
    private static final Reply GONE = answer("404 Not Found");

    private final BlockingQueue<ClientRequest> requests = new LinkedBlockingQueue<>();
    private final Heard told = new Heard();
    private final FaultyClient client = new FaultyClient(quirks -> {}, Duration.ofMillis(20));
    private final AtomicInteger asked = new AtomicInteger();
    private volatile List<Reply> replies = List.of();
    private final ScriptPlayer player;

    FaultyClientTest() throws IOException {
        player = ScriptPlayer.start(path -> request -> {
            requests.add(request);
            List<Reply> all = replies;
            return all.get(Math.min(asked.incrementAndGet(), all.size()) - 1).steps();
        });
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        player.close();
    }

    private ClientRequest request() throws InterruptedException {
        ClientRequest request = requests.poll(20, TimeUnit.SECONDS);
        assertThat(request).as("a request within 20 s").isNotNull();
        return request;
    }

    /** A server that gives those answers one after the other, the last one again and again. */
    private Order serve(Reply... all) {
        replies = List.of(all);
        return Order.get("case", player.uri("/case?x=%20"));
    }

    private void start(Reply... all) {
        client.start(serve(all), told);
    }

    private void tells(String... lines) throws InterruptedException {
        for (String line : lines) {
            assertThat(told.next().replaceFirst("event (.*) \\[(.*)] id (.*) from .*", "$1 $2 $3"))
                    .isEqualTo(line);
        }
    }

    @Test
    void asksReadsComesBackWithTheLastEventIdAndStopsAtAnyOtherStatus() throws Exception {
        start(
                stream("retry: 10\\nid: né\\ndata: a\\n\\nid: 2\\n").end(),
                stream("data: b\\n\\n").cut(),
                GONE);
        tells("open", "retry 10", "message a né", "error", "open", "message b né", "error", "closed");
        ClientRequest first = request();
        assertThat(first.method()).isEqualTo("GET");
        assertThat(first.path()).isEqualTo("/case?x=%20");
        assertThat(first.asksForStream()).isTrue();
        assertThat(first.header("cache-control")).isEqualTo("no-cache");
        assertThat(first.has("last-event-id")).isFalse();
        assertThat(request().header("last-event-id").getBytes(StandardCharsets.ISO_8859_1))
                .isEqualTo("né".getBytes(StandardCharsets.UTF_8));
        request();
        assertThat(requests).isEmpty();
    }

    @Test
    void readsEveryFraming() throws Exception {
        start(
                stream()
                        .after("HTTP/1.1 103 Early Hints\\r\\nLink: </a>\\r\\n\\r\\n")
                        .chunks("9;a=b\\r\\ndata: a\\n\\n\\r\\n", "0\\r\\n\\r\\n"),
                stream("data: b\\n\\n").lengthed(),
                stream("data: c\\n\\n").raw().end(),
                stream("data: d\\n\\n").zipped(Zip.GZIP),
                GONE);
        tells("open", "message a ", "error", "open", "message b ", "error", "open", "message c ", "error", "open");
        tells("message d ");
    }

    @Test
    void followsRedirectsAndKeepsCredentialsToTheirOrigin() throws Exception {
        try (ScriptPlayer other = ScriptPlayer.start(path -> request -> {
            requests.add(request);
            return stream("data: " + path + "\\n\\n").steps();
        })) {
            Reply there =
                    answer("302 Found").header("Location", other.uri("/there").toString());
            Order order = serve(answer("307 Temporary Redirect").header("Location", "near"), there);
            client.start(
                    new Order("case", order.url(), "POST", Map.of("Authorization", "x"), "body", Set.of(), List.of()),
                    told);
            tells("open", "message /there ");
        }
        assertThat(request().method()).isEqualTo("POST");
        ClientRequest near = request();
        assertThat(near.path()).isEqualTo("/near");
        assertThat(near.header("authorization")).isEqualTo("x");
        assertThat(new String(near.body(), StandardCharsets.UTF_8)).isEqualTo("body");
        ClientRequest there = request();
        assertThat(there.method()).isEqualTo("GET");
        assertThat(there.has("authorization")).isFalse();
        assertThat(there.asksForStream()).isTrue();
    }

    @Test
    void triesAgainAfterANetworkErrorAndAfterTooManyRedirects() throws Exception {
        Reply loop = answer("301 Moved Permanently").header("Location", "/case");
        Reply[] all = new Reply[23];
        Arrays.fill(all, loop);
        all[0] = stream().dead();
        all[22] = stream("data: a\\n\\n");
        start(all);
        tells("error", "error", "open", "message a ");
        assertThat(requests).hasSize(23);
    }

    @Test
    void refusesAnotherTypeAndTakesParametersAndCase() throws Exception {
        start(
                stream()
                        .header("Content-Type", "Text/EVENT-Stream ;charset=latin-1")
                        .end(),
                stream().header("Content-Type", "text/html"));
        tells("open", "error", "closed");
    }

    @Test
    void closesAnOpenConnectionAtOnce() throws Exception {
        Session session = client.start(serve(stream("data: a\\n\\n")), told);
        tells("open", "message a ");
        session.close();
        tells("closed");
        session.end();
        assertThat(told.nothingMore()).isTrue();
    }

    @Test
    void closesWhileItAwaitsTheResponseHead() throws Exception {
        Session session = client.start(serve(stream().delay(60_000)), told);
        request();
        session.close();
        tells("closed");
        session.end();
        assertThat(told.nothingMore()).isTrue();
        assertThat(requests).isEmpty();
    }

    @Test
    void comesBackOnTheSameConnectionWhereItIsKeptAlive() throws Exception {
        try (FaultyClient keeping =
                new FaultyClient(quirks -> quirks.keepsAlive = true, FaultyClient.RECONNECTION_TIME)) {
            keeping.start(
                    serve(
                            stream("data: a\\n\\n").next(),
                            stream("data: b\\n\\n").end(),
                            stream("data: c\\n\\n")),
                    told);
            tells("open", "message a ", "error", "open", "message b ", "error", "open", "message c ");
        }
        assertThat(requests).extracting(ClientRequest::connection).containsExactly(1, 1, 2);
    }

    @Test
    void closesWhileItWaitsToReconnect() throws Exception {
        Session session =
                client.start(serve(stream("retry: 99999999999999999999\\n\\n").end()), told);
        tells("open", "retry 9223372036854775807", "error");
        session.close();
        tells("closed");
        session.end();
        request();
        assertThat(requests).isEmpty();
    }
}
