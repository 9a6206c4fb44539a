package io.github.ssespec.adapter;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where test services call back: {@code callbackUrl/1}, {@code callbackUrl/2} and so on. Thread-safe. */
final class Callbacks implements AutoCloseable {
    private static final Pattern PATH = Pattern.compile("/(\\d{1,9})/(\\d{1,9})/?");
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<Integer, Place> places = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final KitServer server;

    private Callbacks(@Nullable String host) throws AdapterException {
        server = KitServer.start(host, this::handle);
    }

    /** Listens on that address, null for loopback. */
    static Callbacks start(@Nullable String host) throws AdapterException {
        return new Callbacks(host);
    }

    /** A new place, for the callbacks of one stream. */
    Place place(ClientReports reports) {
        Place place = new Place(numbers.incrementAndGet(), reports);
        places.put(place.number, place);
        return place;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches() || Integer.parseInt(path.group(1)) > numbers.get()) {
            KitServer.answer(exchange, 404);
            return;
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            KitServer.answer(exchange, 405);
            return;
        }
        byte[] content = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        Place place = places.get(Integer.parseInt(path.group(1)));
        if (place != null) {
            place.take(Integer.parseInt(path.group(2)), content);
        }
        // Also when the case is over: the service did nothing wrong.
        KitServer.answer(exchange, 202);
    }

    @Override
    public void close() {
        server.close();
    }

    /** The callbacks of one stream. */
    final class Place {
        private final int number;
        private final ClientReports reports;
        private final CallbackOrder order;

        Place(int number, ClientReports reports) {
            this.number = number;
            this.reports = reports;
            this.order =
                    new CallbackOrder(content -> CallbackContent.tell(content, reports), reports::broken, PATIENCE);
        }

        /** The {@code callbackUrl}. */
        URI url() {
            return server.uri("/" + number);
        }

        private void take(int callback, byte[] content) {
            if (content.length > MOST_BYTES) {
                reports.broken("callback " + callback + " has more than " + MOST_BYTES + " bytes");
            } else if (callback == 0) {
                reports.broken("a callback has the number 0: a service counts them from 1");
            } else {
                order.take(callback, content);
            }
        }

        /** Nothing is expected here any more. */
        void leave() {
            places.remove(number);
        }
    }
}
