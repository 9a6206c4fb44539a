package io.github.ssespec.client.parser;

import java.util.List;
import java.util.OptionalLong;

/** All that a stream has led to: what was seen, in order, and the state it leaves. */
record Outcome(List<Seen> seen, String lastEventId, OptionalLong reconnectionTime) {

    /** One thing that an inspector is told, without its place in the stream. */
    sealed interface Seen {}

    record Event(String type, String data, String lastEventId) implements Seen {}

    record Comment(String text) implements Seen {}

    record IdField(String value) implements Seen {}

    record RetryField(long milliseconds) implements Seen {}

    static Event message(String data) {
        return new Event("message", data, "");
    }

    static Event message(String data, String lastEventId) {
        return new Event("message", data, lastEventId);
    }

    static Event event(String type, String data) {
        return new Event(type, data, "");
    }

    List<Event> events() {
        return only(Event.class);
    }

    List<String> data() {
        return events().stream().map(Event::data).toList();
    }

    <T extends Seen> List<T> only(Class<T> kind) {
        return seen.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
