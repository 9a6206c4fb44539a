package io.github.ssespec.client;

/**
 * An event that an {@link EventSource} dispatches (HTML 9.2.6, "a MessageEvent").
 *
 * @param type the value of its last {@code event} field; {@code message} if that is empty or absent
 * @param data the values of its {@code data} fields, joined with line feeds; may be empty
 * @param lastEventId the last event ID string at the time of dispatch; empty when there is none
 * @param origin "the serialization of the origin of the event stream's final URL (i.e., the URL after redirects)"
 */
public record MessageEvent(String type, String data, String lastEventId, String origin) {}
