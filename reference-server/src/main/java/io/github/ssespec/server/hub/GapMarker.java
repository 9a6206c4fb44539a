package io.github.ssespec.server.hub;

import io.github.ssespec.server.encoder.ServerSentEvent;
import org.jspecify.annotations.Nullable;

/**
 * The event that tells a returning subscriber that what came after its last event ID cannot be given any more. The
 * standard has no word for this. Its data is {@code {"lastEventId": …}}, the ID that is not known.
 *
 * <p>It bears the id of the newest event: from there the subscriber goes on, and if it is cut off before anything else
 * comes, from there it resumes. Without an id it would come back with the one that is not known, and lose what was
 * published meanwhile.
 */
final class GapMarker {
    private GapMarker() {}

    static ServerSentEvent of(String type, String unknownId, @Nullable String newestId) {
        return new ServerSentEvent(type, "{\"lastEventId\": " + json(unknownId) + "}", newestId, null, null);
    }

    /** RFC 8259, 7: what must be escaped, and lone surrogates, which UTF-8 cannot carry. */
    private static String json(String text) {
        StringBuilder string = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (c < ' ' || surrogate) {
                string.append("\\u%04x".formatted(c));
            } else if (c == '"' || c == '\\') {
                string.append('\\').appendCodePoint(c);
            } else {
                string.appendCodePoint(c);
            }
        });
        return string.append('"').toString();
    }
}
