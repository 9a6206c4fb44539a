package io.github.ssespec.cases;

import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.Times;
import io.github.ssespec.reports.Visible;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How verdicts word what was seen. */
final class Say {
    private static final int LONGEST = 80;

    private Say() {}

    /** A stranger's text between quotes, visible, and cut where it is long. */
    static String quoted(@Nullable String text) {
        if (text == null) {
            return "nothing";
        }
        String visible = Visible.text(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return "'" + visible + "'" + (text.length() > LONGEST ? "… (" + text.length() + " characters)" : "");
    }

    /** An event with what is special about it. */
    static String event(ClientEvent event) {
        return quoted(event.data()) + (event.type().equals("message") ? "" : " of type " + quoted(event.type()));
    }

    /** Several events. */
    static String events(List<ClientEvent> events) {
        return events.isEmpty()
                ? "nothing"
                : events.stream().limit(5).map(Say::event).collect(Collectors.joining(", "))
                        + (events.size() > 5 ? " and " + (events.size() - 5) + " more" : "");
    }

    /** A header field of a request. */
    static String header(String name, @Nullable String value) {
        return value == null ? "no " + name : name + ": " + quoted(value);
    }

    static String time(Duration time) {
        return Times.text(time);
    }

    /** What did not come, as the play tells it, or else in those words. */
    static String missed(Encounter seen, String otherwise) {
        String missed = seen.outcome().missed();
        return missed == null ? otherwise : missed;
    }

    /** The n-th of a row. */
    static String nth(int n) {
        return switch (n) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            case 4 -> "fourth";
            default -> n + "th";
        };
    }
}
