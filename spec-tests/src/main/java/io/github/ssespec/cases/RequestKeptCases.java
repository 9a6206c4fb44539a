package io.github.ssespec.cases;

import static io.github.ssespec.cases.Scenes.RETRY;
import static io.github.ssespec.cases.Scenes.returning;
import static io.github.ssespec.cases.Scenes.stream;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Contact;
import io.github.ssespec.encounter.Scene;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code reconnect.request-kept}: a reconnect repeats the first request. */
final class RequestKeptCases {
    private static final String RULE = "reconnect.request-kept";

    /** What belongs to a connection, or is the point of a reconnect. */
    private static final Set<String> FREE =
            Set.of("last-event-id", "connection", "keep-alive", "upgrade", "http2-settings", "te", "proxy-connection");

    private RequestKeptCases() {}

    static List<Case> all() {
        Case.Judge judge = Judges.ofReturn(RequestKeptCases::compare);
        Scene query = scene("a GET with a query").ordering(order -> order.at(URI.create(order.url() + "?topic=a")));
        Scene headers = scene("a GET with a header of its own")
                .needing(Ability.HEADERS)
                .ordering(order -> order.with(Map.of("X-Tenant", "7")));
        Scene post = scene("a POST with content")
                .needing(Ability.METHOD)
                .ordering(order -> order.by("POST", "{\"topic\":\"a\"}"));
        return List.of(Case.of(RULE, query, judge), Case.of(RULE, headers, judge), Case.of(RULE, post, judge));
    }

    private static Scene scene(String title) {
        return returning(title, stream(RETRY + "id: 7\\ndata: a\\n\\n").next(), stream());
    }

    private static Verdict compare(Contact first, Contact back) {
        if (!first.request().method().equals(back.request().method())) {
            return Verdict.broken(
                    "asked with " + first.request().method() + ", and reconnected with "
                            + back.request().method(),
                    List.of());
        }
        if (!first.path().equals(back.path())) {
            return Verdict.broken("asked with " + first.line() + ", and reconnected with " + back.line(), List.of());
        }
        if (!Arrays.equals(first.request().body(), back.request().body())) {
            return Verdict.broken(
                    "asked with content of " + first.request().body().length + " bytes, and reconnected with "
                            + back.request().body().length + (back.request().body().length == 0 ? "" : " other")
                            + " bytes",
                    List.of());
        }
        Map<String, String> before = headers(first);
        Map<String, String> after = headers(back);
        for (String name : before.keySet()) {
            if (!before.get(name).equals(after.get(name))) {
                return Verdict.broken(
                        "asked with " + Say.header(name, before.get(name)) + ", and reconnected with "
                                + Say.header(name, after.get(name)),
                        List.of());
            }
        }
        after.keySet().removeAll(before.keySet());
        return after.isEmpty()
                ? Verdict.kept("reconnected with the same " + first.request().method() + " and the same "
                        + before.size() + " headers")
                : Verdict.broken("reconnected with a header more: " + String.join(", ", after.keySet()), List.of());
    }

    private static Map<String, String> headers(Contact contact) {
        Map<String, String> headers = new TreeMap<>();
        contact.request().lines().forEach(line -> {
            String name = line.name().toLowerCase(Locale.ROOT);
            if (!FREE.contains(name)) {
                headers.merge(name, line.value(), (one, more) -> one + ", " + more);
            }
        });
        return headers;
    }
}
