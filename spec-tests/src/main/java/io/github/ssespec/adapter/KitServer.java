package io.github.ssespec.adapter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.ssespec.wire.Threads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The kit's own little HTTP server, to which test services and pages report. Thread-safe. */
final class KitServer implements AutoCloseable {
    private static final int BACKLOG = 200;

    private final HttpServer server;
    private final String host;
    private final ExecutorService threads = Executors.newCachedThreadPool(Threads.daemon("reports"));

    private KitServer(HttpServer server, String host) {
        this.server = server;
        this.host = host.contains(":") ? "[" + host + "]" : host;
    }

    /**
     * Serves on a free port.
     *
     * @param host the address to bind and to advertise; null for the loopback interface
     * @throws AdapterException when that is no address of this machine
     */
    static KitServer start(@Nullable String host, HttpHandler handler) throws AdapterException {
        String name = host == null ? "127.0.0.1" : host;
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(name), 0), BACKLOG);
            KitServer kit = new KitServer(server, name);
            server.createContext("/", handler);
            server.setExecutor(kit.threads);
            server.start();
            return kit;
        } catch (IOException e) {
            throw new AdapterException("cannot listen on '" + name + "' (" + e.getMessage()
                    + "): expected a name or address of this machine that the client can reach");
        }
    }

    /** The address of a path that begins with a slash. */
    URI uri(String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    /** Answers with content. */
    static void answer(HttpExchange exchange, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
        try (exchange) {
            exchange.getResponseBody().write(content);
        }
    }

    /** Answers without content. */
    static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
