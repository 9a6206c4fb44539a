package io.github.ssespec.server.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Whether a request accepts an event stream (RFC 9110, 12.5.1). */
final class Accept {
    /** From the most to the least specific: "the most specific reference has precedence". */
    private static final List<String> RANGES = List.of("text/event-stream", "text/*", "*/*");

    private static final Pattern WEIGHT =
            Pattern.compile(";\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?)", Pattern.CASE_INSENSITIVE);

    private Accept() {}

    /** A request without an Accept field accepts anything; of a media range, parameters other than q are not looked at. */
    static boolean acceptsEventStream(HttpFields headers) {
        List<String> accepted = headers.getCSV(HttpHeader.ACCEPT, true);
        if (accepted.isEmpty()) {
            return true;
        }
        for (String range : RANGES) {
            List<String> matching = accepted.stream()
                    .filter(item -> range.equals(rangeOf(item)))
                    .toList();
            if (!matching.isEmpty()) {
                return matching.stream().anyMatch(item -> weightOf(item) > 0);
            }
        }
        return false;
    }

    private static String rangeOf(String item) {
        int parameters = item.indexOf(';');
        return (parameters < 0 ? item : item.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    private static double weightOf(String item) {
        Matcher weight = WEIGHT.matcher(item);
        return weight.find() ? Double.parseDouble(weight.group(1)) : 1;
    }
}
