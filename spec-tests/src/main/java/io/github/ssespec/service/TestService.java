package io.github.ssespec.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.ssespec.client.EventSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A running test service on the loopback address. {@code GET /} tells what it can do, {@code POST /} starts a client,
 * {@code DELETE} of the address that this gives ends it. Thread-safe; its threads are daemons.
 */
public final class TestService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 1 << 20;
    private static final int ACCEPT_QUEUE = 1024;

    /** In the words of sse-contract-tests; what has no word there is required of everybody. */
    private static final List<String> CAPABILITIES =
            List.of("bom", "comments", "cr-only", "headers", "last-event-id", "post", "read-timeout", "report");

    private final HttpServer http;
    private final ExecutorService threads;
    private final Map<String, EventSource> clients = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    private TestService(HttpServer http) {
        this.http = http;
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "ssespec-test-service");
            thread.setDaemon(true);
            return thread;
        });
        http.setExecutor(threads);
        http.createContext("/", this::answer);
        http.start();
    }

    /**
     * Starts a service.
     *
     * @param port where to listen; 0 for any free port
     * @throws IOException if the port cannot be bound; the message names it and the cause
     */
    public static TestService start(int port) throws IOException {
        try {
            return new TestService(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ACCEPT_QUEUE));
        } catch (IOException e) {
            throw new IOException("cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Where the service is. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    /** Ends the service and all its clients. */
    @Override
    public void close() {
        http.stop(0);
        threads.shutdown();
        clients.values().forEach(EventSource::close);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            route(exchange).send(exchange);
        }
    }

    private Answer route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        return switch (exchange.getRequestMethod() + (path.equals("/") ? " service" : " client")) {
            case "GET service" -> Answer.json(JSON.writeValueAsString(description()));
            case "POST service" -> open(exchange);
            case "POST client" ->
                clients.containsKey(path) ? Answer.refusal("there are no commands") : Answer.notFound();
            case "DELETE client" -> close(clients.remove(path));
            default -> Answer.methodNotAllowed(path.equals("/") ? "GET, POST" : "POST, DELETE");
        };
    }

    private static Map<String, Object> description() {
        return Map.of("name", "ssespec reference client", "capabilities", CAPABILITIES);
    }

    private Answer open(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return Answer.refusal("expected at most " + MOST_BYTES + " bytes");
        }
        try {
            JsonNode order = JSON.readTree(body);
            String path = "/clients/" + numbers.incrementAndGet();
            clients.put(path, OrderedClient.open(order));
            return Answer.created(uri().resolve(path));
        } catch (JsonProcessingException e) {
            return Answer.refusal("malformed JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return Answer.refusal(String.valueOf(e.getMessage()));
        }
    }

    private static Answer close(@Nullable EventSource client) {
        if (client == null) {
            return Answer.notFound();
        }
        client.close();
        return Answer.gone();
    }
}
