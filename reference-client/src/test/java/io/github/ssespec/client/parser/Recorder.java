package io.github.ssespec.client.parser;

import io.github.ssespec.client.parser.Outcome.Comment;
import io.github.ssespec.client.parser.Outcome.Event;
import io.github.ssespec.client.parser.Outcome.IdField;
import io.github.ssespec.client.parser.Outcome.RetryField;
import io.github.ssespec.client.parser.Outcome.Seen;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that a parser reports, and where it said that each stood. */
final class Recorder implements EventStreamInspector {

    /** The place of one report; the end is that of an event, else the same as the offset. */
    record Place(long offset, long end) {}

    private final List<Seen> seen = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<StreamEvent> events = new ArrayList<>();

    @Override
    public void onEvent(StreamEvent event) {
        events.add(event);
        seen.add(new Event(event.type(), event.data(), event.lastEventId()));
        places.add(new Place(event.offset(), event.end()));
    }

    @Override
    public void onComment(String text, long offset) {
        record(new Comment(text), offset);
    }

    @Override
    public void onId(String id, long offset) {
        record(new IdField(id), offset);
    }

    @Override
    public void onRetry(long milliseconds, long offset) {
        record(new RetryField(milliseconds), offset);
    }

    List<Seen> seen() {
        return seen;
    }

    List<StreamEvent> events() {
        return events;
    }

    List<Place> places() {
        return places;
    }

    Outcome outcome(EventStreamParser parser) {
        return new Outcome(seen, parser.lastEventId(), parser.reconnectionTime());
    }

    private void record(Seen item, long offset) {
        seen.add(item);
        places.add(new Place(offset, offset));
    }
}
