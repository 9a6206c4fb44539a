package io.github.ssespec.server.encoder;

import org.jspecify.annotations.Nullable;

/**
 * What one block of an event stream says (HTML 9.2.5, 9.2.6). Each part may be absent ({@code null}), but not all of
 * them. Every instance can be encoded, and a client that follows the standard reads back what was put in: whatever
 * could not be carried is refused here. Immutable.
 *
 * @param event the event type, without line ends; dispatched only together with data. The empty type is that of an
 *     event that names none, and becomes {@code null}
 * @param data any text, of any number of lines; the empty text still dispatches an event. CR, LF and CRLF each arrive
 *     as LF
 * @param id the last event ID from here on, without line ends and U+0000; the empty one resets it
 * @param retry the reconnection time in milliseconds, 0 or more
 * @param comment one line, which clients ignore
 */
public record ServerSentEvent(
        @Nullable String event,
        @Nullable String data,
        @Nullable String id,
        @Nullable Long retry,
        @Nullable String comment) {

    /**
     * Checks every part.
     *
     * @throws IllegalFieldException if a part holds what may not stand in it, or a lone surrogate, or if there is an
     *     event type without data
     * @throws IllegalArgumentException if every part is absent
     */
    public ServerSentEvent {
        if (event != null && event.isEmpty()) {
            event = null;
        }
        if (event == null && data == null && id == null && retry == null && comment == null) {
            throw new IllegalArgumentException("an event needs at least one of data, id, retry and comment");
        }
        FieldCheck.event(event, data);
        FieldCheck.data(data);
        FieldCheck.id(id);
        FieldCheck.retry(retry);
        FieldCheck.comment(comment);
    }

    /**
     * An event that is data and nothing else, of type {@code message}.
     *
     * @param data any text
     * @return the event
     * @throws IllegalFieldException if the data holds a lone surrogate
     */
    public static ServerSentEvent ofData(String data) {
        return builder().data(data).build();
    }

    /**
     * Starts an event with every part absent.
     *
     * @return a builder, for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The same event under another id.
     *
     * @param id the id
     * @return the event
     * @throws IllegalFieldException if the id holds a line end, U+0000 or a lone surrogate
     */
    public ServerSentEvent withId(String id) {
        return new ServerSentEvent(event, data, id, retry, comment);
    }

    /** Collects the parts of an event; what is not set is absent. */
    public static final class Builder {
        private @Nullable String event;
        private @Nullable String data;
        private @Nullable String id;
        private @Nullable Long retry;
        private @Nullable String comment;

        private Builder() {}

        /** Sets the event type. */
        public Builder event(String event) {
            this.event = event;
            return this;
        }

        /** Sets the data. */
        public Builder data(String data) {
            this.data = data;
            return this;
        }

        /** Sets the id. */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** Sets the reconnection time, in milliseconds. */
        public Builder retry(long retry) {
            this.retry = retry;
            return this;
        }

        /** Sets the comment. */
        public Builder comment(String comment) {
            this.comment = comment;
            return this;
        }

        /**
         * Makes the event.
         *
         * @return the event
         * @throws IllegalFieldException if a part may not stand in its field
         * @throws IllegalArgumentException if nothing was set
         */
        public ServerSentEvent build() {
            return new ServerSentEvent(event, data, id, retry, comment);
        }
    }
}
