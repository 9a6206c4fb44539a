package io.github.ssespec.server.encoder;

import java.nio.charset.StandardCharsets;

/**
 * Turns events into the bytes of an event stream (HTML 9.2.5): UTF-8, every line ended by LF, the comment first, the
 * data last. Has no state, so it may be used by any number of threads.
 */
public final class EventStreamEncoder {
    private EventStreamEncoder() {}

    /**
     * Encodes one event as a block of its own: "event = *( comment / field ) end-of-line".
     *
     * @param event the event
     * @return its lines and the blank line that ends it
     */
    public static byte[] encode(ServerSentEvent event) {
        StringBuilder block = new StringBuilder();
        if (event.comment() != null) {
            line(block, "", event.comment());
        }
        if (event.retry() != null) {
            line(block, "retry", event.retry().toString());
        }
        if (event.id() != null) {
            line(block, "id", event.id());
        }
        if (event.event() != null) {
            line(block, "event", event.event());
        }
        if (event.data() != null) {
            data(block, event.data());
        }
        return block.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * "If value starts with a U+0020 SPACE character, remove it from value": one is always written, so that a leading
     * space of the value itself survives.
     */
    private static void line(StringBuilder block, String name, CharSequence value) {
        block.append(name).append(": ").append(value).append('\n');
    }

    /**
     * "If the data buffer's last character is a U+000A LINE FEED (LF) character, then remove the last character from
     * the data buffer": just the one that the last field added, so a trailing line end of the data needs an empty
     * field after it.
     */
    private static void data(StringBuilder block, String data) {
        int start = 0;
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (c == '\n' || c == '\r') {
                line(block, "data", data.substring(start, i));
                boolean crlf = c == '\r' && i + 1 < data.length() && data.charAt(i + 1) == '\n';
                if (crlf) {
                    i++;
                }
                start = i + 1;
            }
        }
        line(block, "data", data.substring(start));
    }
}
