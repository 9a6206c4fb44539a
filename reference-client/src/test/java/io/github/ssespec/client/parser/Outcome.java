package io.github.ssespec.client.parser;

import java.util.List;
import java.util.OptionalLong;

/** All that a stream has led to: what was seen, in order, and the state it leaves. */
public record Outcome(List<Seen> seen, String lastEventId, OptionalLong reconnectionTime) {

    /** One thing that an inspector is told, without its place in the stream. */
    public sealed interface Seen {}

    /** An event. */
    public record Event(String type, String data, String lastEventId) implements Seen {}

    /** A comment. */
    public record Comment(String text) implements Seen {}

    /** An id field that counts. */
    public record IdField(String value) implements Seen {}

    /** A retry field that counts. */
    public record RetryField(long milliseconds) implements Seen {}

    static Event message(String data) {
        return new Event("message", data, "");
    }

    static Event message(String data, String lastEventId) {
        return new Event("message", data, lastEventId);
    }

    static Event event(String type, String data) {
        return new Event(type, data, "");
    }

    /** The events alone. */
    public List<Event> events() {
        return only(Event.class);
    }

    List<String> data() {
        return events().stream().map(Event::data).toList();
    }

    <T extends Seen> List<T> only(Class<T> kind) {
        return seen.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
