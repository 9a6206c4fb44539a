package io.github.ssespec.wire;

import io.github.ssespec.wire.http.Head;
import io.github.ssespec.wire.http.HeaderLine;
import io.github.ssespec.wire.http.QuotedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Content-Type says, as a client reads it: the last of several values counts (WHATWG Fetch, "extract a MIME
 * type"), names are compared without case.
 *
 * @param essence type and subtype in lower case, empty when there is none
 * @param charset the value of the parameter of that name, as sent
 */
public record MediaType(String essence, Optional<String> charset) {

    /** The media type that a head declares. */
    public static MediaType of(Head head) {
        List<HeaderLine> lines = head.all("content-type");
        if (lines.isEmpty()) {
            return new MediaType("", Optional.empty());
        }
        List<String> values = QuotedList.split(lines.get(lines.size() - 1).value(), ',');
        List<String> parts = QuotedList.split(values.get(values.size() - 1), ';');
        Optional<String> charset = parts.stream()
                .skip(1)
                .filter(p -> p.toLowerCase(Locale.ROOT).startsWith("charset="))
                .map(p -> QuotedList.unquoted(p.substring("charset=".length())))
                .findFirst();
        return new MediaType(parts.get(0).toLowerCase(Locale.ROOT), charset);
    }

    /** Whether the essence is {@code text/event-stream}. */
    public boolean isEventStream() {
        return essence.equals("text/event-stream");
    }
}
