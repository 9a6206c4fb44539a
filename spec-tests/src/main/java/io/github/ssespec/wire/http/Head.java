package io.github.ssespec.wire.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The head of a response: status line and header lines (RFC 9112, 4 and 5). Immutable.
 *
 * @param version as sent, {@code HTTP/1.1} say
 * @param status the status code
 * @param offset where the status line begins in the raw response
 * @param length the length in bytes of the whole head, with the blank line that ends it
 * @param lines the header lines in the order in which they came
 */
public record Head(String version, int status, String reason, long offset, int length, List<HeaderLine> lines) {

    public Head {
        lines = List.copyOf(lines);
    }

    /** The lines of that name (case-insensitive), in order. */
    public List<HeaderLine> all(String name) {
        return lines.stream().filter(line -> line.name().equalsIgnoreCase(name)).toList();
    }

    /** The values of all lines of that name joined with a comma, which RFC 9110, 5.3 holds to mean the same. */
    public Optional<String> joined(String name) {
        var values = all(name);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.stream().map(HeaderLine::value).collect(Collectors.joining(", ")));
    }

    /** The comma-separated members of all lines of that name, lower-cased and trimmed; empty ones are left out. */
    public List<String> members(String name) {
        List<String> members = new ArrayList<>();
        for (HeaderLine line : all(name)) {
            for (String member : QuotedList.split(line.value(), ',')) {
                if (!member.isEmpty()) {
                    members.add(member.toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
        return members;
    }

    /** Whether it says that the connection lives on after the response; {@code close} beside it counts (RFC 9112, 9.3). */
    public boolean saysKeepAlive() {
        List<String> options = members("connection");
        return options.contains("keep-alive") && !options.contains("close");
    }
}
