package io.github.ssespec.cli;

import io.github.ssespec.client.parser.EventStreamInspector;
import io.github.ssespec.client.parser.StreamEvent;
import java.io.PrintStream;
import java.util.OptionalLong;

/** Writes what a parser finds as one JSON object a line, in the words of the adapters. */
final class EventLines implements EventStreamInspector {
    private final PrintStream out;

    EventLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void onEvent(StreamEvent event) {
        JsonLine.print(out, "event", json -> {
            json.writeStringField("type", event.type());
            json.writeStringField("data", event.data());
            json.writeStringField("lastEventId", event.lastEventId());
        });
    }

    @Override
    public void onRetry(long milliseconds, long offset) {
        JsonLine.print(out, "retry", json -> json.writeNumberField("reconnectionTime", milliseconds));
    }

    /** The last line. */
    void end(String lastEventId, OptionalLong reconnectionTime) {
        JsonLine.print(out, "end", json -> {
            json.writeStringField("lastEventId", lastEventId);
            json.writeFieldName("reconnectionTime");
            if (reconnectionTime.isPresent()) {
                json.writeNumber(reconnectionTime.getAsLong());
            } else {
                json.writeNull();
            }
        });
    }
}
