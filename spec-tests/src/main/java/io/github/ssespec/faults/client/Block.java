package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.ClientEvent;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The buffers of 9.2.6 for one stream, and the steps to be made with them. */
final class Block {
    final State state;
    final StringBuilder data = new StringBuilder();
    String type = "";
    String id;
    private final String origin;
    private final Consumer<ClientEvent> events;
    private final LongConsumer retries;

    /** The buffers at the begin of a stream: as browsers do, with the last event ID that there is. */
    Block(State state, String origin, Consumer<ClientEvent> events, LongConsumer retries) {
        this.state = state;
        this.id = state.lastEventId;
        this.origin = origin;
        this.events = events;
        this.retries = retries;
    }

    /** "Append the field value to the data buffer, then append a single LF." */
    void data(String value) {
        data.append(value).append('\n');
    }

    void type(String value) {
        type = value;
    }

    /** "If the field value does not contain U+0000 NULL, set the last event ID buffer to the field value." */
    void id(String value) {
        if (value.indexOf(0) < 0) {
            id = value;
        }
    }

    /** "If the field value consists of only ASCII digits, interpret it as an integer in base ten." */
    void retry(String value) {
        if (value.matches("[0-9]+")) {
            String digits = value.replaceFirst("^0+(?=.)", "");
            reconnectionTime(digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits));
        }
    }

    void reconnectionTime(long millis) {
        state.reconnectionTime = millis;
        retries.accept(millis);
    }

    /** The steps to dispatch the event. */
    void dispatch() {
        takeId();
        if (!data.isEmpty()) {
            emit();
        }
        clear();
    }

    /** "Set the last event ID string to the value of the last event ID buffer." */
    void takeId() {
        state.lastEventId = id;
    }

    /** Dispatches what there is, an empty data buffer too. */
    void emit() {
        int length = data.length();
        boolean trailing = length > 0 && data.charAt(length - 1) == '\n';
        events.accept(new ClientEvent(
                type.isEmpty() ? "message" : type,
                data.substring(0, trailing ? length - 1 : length),
                state.lastEventId,
                origin));
    }

    /** "Set the data buffer and the event type buffer to the empty string." */
    void clear() {
        data.setLength(0);
        type = "";
    }
}
