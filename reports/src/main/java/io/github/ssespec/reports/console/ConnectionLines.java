package io.github.ssespec.reports.console;

import io.github.ssespec.reports.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts connections on a page, a line each, and then what the run waited for longest. */
final class ConnectionLines {
    private final Page page;

    ConnectionLines(Page page) {
        this.page = page;
    }

    /** Prints connections, of which there is at least one. */
    void print(List<Connection> connections) {
        connections.forEach(connection -> page.hanging("%5d  ".formatted(connection.id()), 7, describe(connection)));
        // Of several that took equally long, the first.
        Connection longest = connections.stream()
                .sorted(Comparator.comparingLong(Connection::durationMs).reversed())
                .findFirst()
                .orElseThrow();
        String purpose = longest.purpose() == null ? "" : ", " + longest.purpose();
        String text = seconds(longest) + purpose + " (connection " + longest.id() + ").";
        page.hanging("Longest wait: ", 14, text);
    }

    private static String describe(Connection connection) {
        return String.join(
                " · ",
                connection.request(),
                connection.status() == null
                        ? "no response head"
                        : connection.status().toString(),
                "ended " + connection.end() + " after " + seconds(connection),
                connection.file() == null ? "nothing kept" : connection.file(),
                connection.purpose() == null ? "" : connection.purpose());
    }

    private static String seconds(Connection connection) {
        return String.format(Locale.ROOT, "%.2f s", connection.durationMs() / 1000.0);
    }
}
