package io.github.ssespec.cli;

import io.github.ssespec.client.MessageEvent;
import io.github.ssespec.reports.Visible;

/** Events for people, one a line: type, data, and the last event ID where there is one. */
final class EventText {

    private EventText() {}

    static String of(MessageEvent event) {
        String id = event.lastEventId().isEmpty() ? "" : "  (id " + Visible.text(event.lastEventId()) + ")";
        return Visible.text(event.type()) + "  " + Visible.text(event.data()) + id + "\n";
    }
}
