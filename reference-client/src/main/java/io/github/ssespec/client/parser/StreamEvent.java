package io.github.ssespec.client.parser;

/**
 * An event as HTML 9.2.6 dispatches it, and where it stood in the stream.
 *
 * <p>The event's <em>block</em> is all that lies between two blank lines: its fields, and the comments and unknown
 * fields among them. Offsets count the bytes of the stream from 0, a byte order mark included. They do not depend on
 * how the stream was cut into reads.
 *
 * @param type the event's type: the value of its last {@code event} field, or {@code message} if that is empty or
 *     absent
 * @param data the values of its {@code data} fields, joined with line feeds; may be empty
 * @param lastEventId the last event ID string at the time of dispatch; empty when there is none
 * @param offset the offset of the block's first byte; a leading byte order mark belongs to no block
 * @param end the offset after the byte that dispatched the event. That is the first byte of the blank line's line end:
 *     a line feed that follows a carriage return there is not counted, since the event does not wait for it.
 */
public record StreamEvent(String type, String data, String lastEventId, long offset, long end) {}
