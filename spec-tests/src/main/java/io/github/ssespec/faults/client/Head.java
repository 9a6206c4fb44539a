package io.github.ssespec.faults.client;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * A response head.
 *
 * @param headers by lower-case name; several of one name are joined with commas
 */
record Head(int status, Map<String, String> headers) {
    private static final int MAX_LINE = 64 << 10;
    private static final int MAX_LINES = 1_000;

    Head {
        headers = Map.copyOf(headers);
    }

    /** The value of a header, empty where there is none. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Whether the media type's essence is that of an event stream. */
    boolean isEventStream() {
        String type = header("content-type");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().equalsIgnoreCase("text/event-stream");
    }

    /** Whether the response leads elsewhere. */
    boolean isRedirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> headers.containsKey("location");
            default -> false;
        };
    }

    /** Whether something but the connection's end tells where the content ends. */
    boolean isFramed() {
        return headers.containsKey("content-length") || headers.containsKey("transfer-encoding");
    }

    /** Whether another request may follow on the connection when the content is over. */
    boolean leavesOpen() {
        return isFramed() && !header("connection").equalsIgnoreCase("close");
    }

    /** Reads the first head whose status is not an interim one. */
    static Head read(InputStream in, IntPredicate interim) throws IOException {
        Head head;
        do {
            head = read(in);
        } while (interim.test(head.status));
        return head;
    }

    private static Head read(InputStream in) throws IOException {
        String[] status = line(in).split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("[1-9][0-9]{2}")) {
            throw new ProtocolException("no status line");
        }
        Map<String, String> headers = new TreeMap<>();
        for (int lines = 0; ; lines++) {
            String line = line(in);
            if (line.isEmpty()) {
                return new Head(Integer.parseInt(status[1]), headers);
            }
            int colon = line.indexOf(':');
            if (colon < 1 || lines == MAX_LINES) {
                throw new ProtocolException("no header, or too many");
            }
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (first, second) -> first + ", " + second);
        }
    }

    /** A line of at most 64 KiB, without its CR LF or LF. */
    static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.size() == MAX_LINE) {
                throw new EOFException("the line does not end");
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
