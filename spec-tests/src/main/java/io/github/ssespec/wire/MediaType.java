package io.github.ssespec.wire;

import io.github.ssespec.wire.http.Head;
import io.github.ssespec.wire.http.HeaderLine;
import io.github.ssespec.wire.http.QuotedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Content-Type says, as a client reads it: the last of several values that are types at all counts (WHATWG Fetch,
 * "extract a MIME type"), names are compared without case.
 *
 * @param essence type and subtype in lower case, empty when there is none
 * @param charset the value of the parameter of that name, as sent
 */
public record MediaType(String essence, Optional<String> charset) {

    private static final Pattern ESSENCE = Pattern.compile("[!#$%&'+.^_`|~0-9A-Za-z-]+/[!#$%&'+.^_`|~0-9A-Za-z-]+");

    /** The media type that a head declares. */
    public static MediaType of(Head head) {
        List<String> parts = List.of("");
        for (HeaderLine line : head.all("content-type")) {
            for (String value : QuotedList.split(line.value(), ',')) {
                List<String> type = QuotedList.split(value, ';');
                if (ESSENCE.matcher(type.get(0)).matches()) {
                    parts = type;
                }
            }
        }
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
