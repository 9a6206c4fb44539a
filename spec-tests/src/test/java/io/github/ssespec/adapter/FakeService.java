package io.github.ssespec.adapter;

import com.sun.net.httpserver.HttpExchange;
import io.github.ssespec.wire.Threads;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A test service that does nothing but answer. */
final class FakeService implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newCachedThreadPool(Threads.daemon("callbacks")))
            .build();

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final KitServer server;
    volatile String capabilities = "{\"capabilities\":[]}";
    volatile int status = 200;
    volatile String location = "/clients/1";
    volatile int statusOfClients = 201;

    FakeService() throws AdapterException {
        server = KitServer.start(null, this::answer);
    }

    URI url() {
        return server.uri("/service");
    }

    /** The next request as method, path and content. */
    String asked() throws InterruptedException {
        String next = asked.poll(30, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    boolean askedNothingMore() {
        return asked.isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String content = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(method + " " + exchange.getRequestURI() + (content.isEmpty() ? "" : " " + content));
        if (method.equals("GET")) {
            byte[] answer = capabilities.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            try (exchange) {
                exchange.getResponseBody().write(answer);
            }
            return;
        }
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().set("Location", location);
        }
        KitServer.answer(exchange, statusOfClients);
    }

    /** Posts a callback as a service does, and gives the status of the answer. */
    static int callBack(String url, String content) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofString(content))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        server.close();
    }
}
