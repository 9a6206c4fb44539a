package io.github.ssespec.adapter;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Serves the page that a browser runs the cases with, its orders and its reports. Thread-safe. */
final class PageServer implements AutoCloseable {
    private static final Map<String, String> FILES = Map.of(
            "/", "text/html; charset=utf-8",
            "/browser.js", "text/javascript; charset=utf-8",
            "/browser.css", "text/css; charset=utf-8");

    private static final Pattern QUERY = Pattern.compile("page=([0-9a-f-]{36})(?:&after=(\\d{1,6}))?");
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final BrowserPage page;
    private final KitServer server;

    PageServer(BrowserPage page, @Nullable String host) throws AdapterException {
        this.page = page;
        this.server = KitServer.start(host, this::handle);
    }

    /** Where the page is. */
    URI url() {
        return server.uri("/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String type = FILES.get(path);
        String method = exchange.getRequestMethod();
        Matcher query = QUERY.matcher(
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
        if (method.equals("GET") && type != null) {
            KitServer.answer(exchange, type, file(path.equals("/") ? "/browser.html" : path));
        } else if (method.equals("POST") && path.equals("/page")) {
            KitServer.answer(exchange, "text/plain", page.load().getBytes(StandardCharsets.US_ASCII));
        } else if (!query.matches()) {
            KitServer.answer(exchange, 404);
        } else if (method.equals("GET") && path.equals("/orders") && query.group(2) != null) {
            orders(exchange, query.group(1), Integer.parseInt(query.group(2)));
        } else if (method.equals("POST") && path.equals("/reports")) {
            reports(exchange, query.group(1));
        } else {
            KitServer.answer(exchange, 404);
        }
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = PageServer.class.getResourceAsStream(name.substring(1))) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private void orders(HttpExchange exchange, String name, int after) throws IOException {
        page.arrived(name, after);
        String orders;
        try {
            orders = page.orders(name, after, POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            orders = null;
        }
        if (orders == null) {
            KitServer.answer(exchange, 410);
        } else {
            KitServer.answer(exchange, "application/json", orders.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void reports(HttpExchange exchange, String name) throws IOException {
        if (!page.isAtWork(name)) {
            KitServer.answer(exchange, 410);
            return;
        }
        ReportLines lines = new ReportLines(exchange.getRequestBody(), MOST_BYTES, MOST_BYTES);
        try {
            for (Report report = lines.next(); report != null; report = lines.next()) {
                page.tell(report);
            }
            KitServer.answer(exchange, 204);
        } catch (BadReportException e) {
            page.fail(String.valueOf(e.getMessage()));
            KitServer.answer(exchange, 400);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
