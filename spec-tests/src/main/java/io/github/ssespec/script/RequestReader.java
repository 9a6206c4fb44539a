package io.github.ssespec.script;

import io.github.ssespec.wire.http.HeaderLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a request as far as scripts need it. */
final class RequestReader {
    private static final int MOST = 64 * 1024;
    private static final int MOST_BODY = 4 * 1024 * 1024;

    private RequestReader() {}

    /** The request, or null when the client left before it was whole, or its content has more than 4 MiB. */
    static @Nullable ClientRequest read(InputStream in, int connection) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int b = in.read();
            if (b < 0 || head.size() > MOST) {
                return null;
            }
            head.write(b);
            matched = b == "\r\n\r\n".charAt(matched) ? matched + 1 : b == '\r' ? 1 : 0;
        }
        return parse(head.toByteArray(), in, connection);
    }

    private static @Nullable ClientRequest parse(byte[] head, InputStream in, int connection) throws IOException {
        String[] lines = new String(head, StandardCharsets.ISO_8859_1).split("\r\n");
        String[] first = lines[0].split(" ");
        if (first.length != 3) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        List<HeaderLine> list = new ArrayList<>();
        int offset = lines[0].length() + 2;
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                String name = lines[i].substring(0, colon);
                String value = lines[i].substring(colon + 1).strip();
                headers.put(name.toLowerCase(Locale.ROOT), value);
                list.add(new HeaderLine(name, value, offset, lines[i].length()));
            }
            offset += lines[i].length() + 2;
        }
        byte[] body = body(headers.getOrDefault("content-length", "0"), in);
        return body == null
                ? null
                : new ClientRequest(first[0], first[1], first[2], headers, body, connection, list, head);
    }

    private static byte @Nullable [] body(String length, InputStream in) throws IOException {
        if (!length.matches("[0-9]{1,9}") || Integer.parseInt(length) > MOST_BODY) {
            return null;
        }
        byte[] body = in.readNBytes(Integer.parseInt(length));
        return body.length == Integer.parseInt(length) ? body : null;
    }
}
