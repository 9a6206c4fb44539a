package io.github.ssespec.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ssespec.client.ConnectionError;
import io.github.ssespec.client.MessageEvent;
import java.io.IOException;
import java.io.PrintStream;
import java.util.OptionalLong;

/** The lines of the {@code --command} adapter for one event source; {@code closed} is the last of them. Thread-safe. */
final class ClientLines {
    private final PrintStream out;
    private final OptionalLong number;
    private boolean closed;

    /**
     * Lines for an event source.
     *
     * @param number its number, where there are several
     */
    ClientLines(PrintStream out, OptionalLong number) {
        this.out = out;
        this.number = number;
    }

    void opened() {
        print("open", json -> {});
    }

    void event(MessageEvent event) {
        print("event", json -> {
            json.writeStringField("type", event.type());
            json.writeStringField("data", event.data());
            json.writeStringField("lastEventId", event.lastEventId());
            json.writeStringField("origin", event.origin());
        });
    }

    void error(ConnectionError error) {
        if (error.isFinal()) {
            closed();
        } else {
            print("error", json -> {});
        }
    }

    synchronized void closed() {
        print("closed", json -> {});
        closed = true;
    }

    private synchronized void print(String kind, JsonLine.Members members) {
        if (!closed) {
            JsonLine.print(out, kind, json -> {
                writeNumber(json);
                members.write(json);
            });
        }
    }

    private void writeNumber(JsonGenerator json) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField("case", number.getAsLong());
        }
    }
}
