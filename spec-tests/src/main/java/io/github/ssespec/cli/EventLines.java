package io.github.ssespec.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ssespec.client.parser.EventStreamInspector;
import io.github.ssespec.client.parser.StreamEvent;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.OptionalLong;

/** Writes what a parser finds as one JSON object a line, in the words of the adapters. */
final class EventLines implements EventStreamInspector {
    private static final JsonFactory JSON = new JsonFactory();

    private final PrintStream out;

    EventLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void onEvent(StreamEvent event) {
        write("event", json -> {
            json.writeStringField("type", event.type());
            json.writeStringField("data", event.data());
            json.writeStringField("lastEventId", event.lastEventId());
        });
    }

    @Override
    public void onRetry(long milliseconds, long offset) {
        write("retry", json -> json.writeNumberField("reconnectionTime", milliseconds));
    }

    /** The last line. */
    void end(String lastEventId, OptionalLong reconnectionTime) {
        write("end", json -> {
            json.writeStringField("lastEventId", lastEventId);
            json.writeFieldName("reconnectionTime");
            if (reconnectionTime.isPresent()) {
                json.writeNumber(reconnectionTime.getAsLong());
            } else {
                json.writeNull();
            }
        });
    }

    private interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    private void write(String kind, Members members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("kind", kind);
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.print(oneLine(text.toString()) + "\n");
    }

    /** Readers that use a general splitlines tear a line apart at these. */
    private static String oneLine(String json) {
        return json.replace("\u0085", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
