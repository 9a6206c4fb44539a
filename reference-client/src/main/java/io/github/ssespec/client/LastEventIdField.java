package io.github.ssespec.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * The header that carries the last event ID, written byte for byte. 9.2.3: "Let lastEventIDValue be the EventSource
 * object's last event ID string, encoded as UTF-8." Jetty would put spaces for control characters, and its encoders for
 * other versions of HTTP, which are asked too, overflow at some ids.
 */
final class LastEventIdField extends PreEncodedHttpField {
    static final String NAME = "Last-Event-ID";

    private final byte[] line;

    LastEventIdField(String lastEventId) {
        super(NAME, "");
        line = (NAME + ": " + Header.utf8(lastEventId) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void putTo(ByteBuffer buffer, HttpVersion version) {
        buffer.put(line);
    }

    @Override
    public int getEncodedLength(HttpVersion version) {
        return line.length;
    }
}
