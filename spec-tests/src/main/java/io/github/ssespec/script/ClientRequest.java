package io.github.ssespec.script;

import io.github.ssespec.wire.http.HeaderLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * A request as a scripted server sees it.
 *
 * @param path the request target, as sent
 * @param version {@code HTTP/1.1} or {@code HTTP/1.0}
 * @param headers the last value of each header by its lower-case name
 * @param body its content, where a Content-Length says that there is some; not to be changed
 * @param connection which of the connections made to this player it came on, counted from 1
 * @param lines its header lines in the order in which they came; their offsets count from the request's first byte
 * @param head its first line and its header lines as they were sent, with the blank line; not to be changed
 */
public record ClientRequest(
        String method,
        String path,
        String version,
        Map<String, String> headers,
        byte[] body,
        int connection,
        List<HeaderLine> lines,
        byte[] head) {

    public ClientRequest {
        headers = Map.copyOf(headers);
        lines = List.copyOf(lines);
    }

    /** The same, made by another method. */
    public ClientRequest by(String other) {
        return new ClientRequest(other, path, version, headers, body, connection, lines, head);
    }

    /** The value of a header, empty when it was not sent. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Whether a header was sent, be it empty. */
    public boolean has(String name) {
        return headers.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the method is that. */
    public boolean is(String other) {
        return method.equals(other);
    }

    /** Whether the client means to make another request on the same connection (RFC 9112, 9.3). */
    boolean keepsAlive() {
        return !inHttp10() && !header("connection").toLowerCase(Locale.ROOT).contains("close");
    }

    /** Whether it asks for an event stream and for nothing else. */
    public boolean asksForStream() {
        return header("accept").equals("text/event-stream");
    }

    /** Whether it is made in HTTP/1.0. */
    public boolean inHttp10() {
        return version.equals("HTTP/1.0");
    }

    /** Whether it is a GET to which the content may come in that coding. */
    public boolean takes(String coding) {
        String codings = header("accept-encoding");
        return is("GET") && codings.contains(coding) && !codings.contains(coding + ";q=0");
    }

    /** Whether a request is the first, second … that was made by GET; counts from 1 and forgets nothing. */
    public static Predicate<ClientRequest> nth(Predicate<Integer> which) {
        AtomicInteger count = new AtomicInteger();
        return request -> request.is("GET") && which.test(count.incrementAndGet());
    }
}
