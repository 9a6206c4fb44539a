package io.github.ssespec.server.encoder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** HTML 9.2.5 and 9.2.6 sentence by sentence, with no thought of speed: what any client would see. */
public final class StandardDecoder {
    /** What is dispatched: the type, the data, the last event ID. */
    public record Dispatched(String type, String data, String lastEventId) {}

    private final List<Dispatched> events = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private @Nullable Long reconnectionTime;
    private String data = "";
    private String eventType = "";
    private String lastEventIdBuffer = "";
    private String lastEventId = "";

    private StandardDecoder() {}

    /** Reads a whole stream. */
    public static StandardDecoder decode(byte[] stream) {
        String text = new String(stream, UTF_8);
        StandardDecoder decoder = new StandardDecoder();
        // "The UTF-8 decode algorithm strips one leading UTF-8 Byte Order Mark (BOM), if any."
        decoder.lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return decoder;
    }

    public List<Dispatched> events() {
        return events;
    }

    public List<String> comments() {
        return comments;
    }

    /** Fields with a name that is not known, or a value that does not count. */
    public List<String> ignored() {
        return ignored;
    }

    public @Nullable Long reconnectionTime() {
        return reconnectionTime;
    }

    public String lastEventId() {
        return lastEventId;
    }

    private void lines(String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                line(text.substring(start, i));
                i += c == '\r' && text.startsWith("\n", i + 1) ? 1 : 0;
                start = i + 1;
            }
        }
        // "Once the end of the file is reached, any pending data must be discarded."
    }

    private void line(String line) {
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith(":")) {
            comments.add(line.substring(1));
        } else if (line.contains(":")) {
            String field = line.substring(0, line.indexOf(':'));
            String value = line.substring(line.indexOf(':') + 1);
            process(field, value.startsWith(" ") ? value.substring(1) : value);
        } else {
            process(line, "");
        }
    }

    private void process(String field, String value) {
        if (field.equals("event")) {
            eventType = value;
        } else if (field.equals("data")) {
            data += value + "\n";
        } else if (field.equals("id") && !value.contains("\0")) {
            lastEventIdBuffer = value;
        } else if (field.equals("retry") && value.matches("[0-9]+")) {
            reconnectionTime = Long.valueOf(value);
        } else {
            ignored.add(field + ":" + value);
        }
    }

    private void dispatch() {
        lastEventId = lastEventIdBuffer;
        if (data.isEmpty()) {
            eventType = "";
            return;
        }
        String type = eventType.isEmpty() ? "message" : eventType;
        events.add(new Dispatched(type, data.substring(0, data.length() - 1), lastEventId));
        data = "";
        eventType = "";
    }
}
