package io.github.ssespec.wire;

import io.github.ssespec.rules.ByteNotation;
import io.github.ssespec.wire.http.ResponseReader;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Makes exchanges of bytes, for tests: a millisecond passes between two reads. */
public final class Recorded {
    public static final String STREAM = "HTTP/1.1 200 OK\\r\\nContent-Type: text/event-stream\\r\\n";

    private Recorded() {}

    /** A close-delimited event stream that brought those pieces, one a read, and is still open. */
    public static Exchange stream(String... pieces) {
        return of(End.BY_KIT, STREAM + "\\r\\n", pieces);
    }

    /** A response that brought that head and those pieces, one a read. */
    public static Exchange of(End end, String head, String... pieces) {
        byte[][] reads = new byte[pieces.length + 1][];
        reads[0] = ByteNotation.bytes(List.of(head));
        for (int i = 0; i < pieces.length; i++) {
            reads[i + 1] = ByteNotation.bytes(List.of(pieces[i]));
        }
        return of(end, reads);
    }

    /** A response that brought those bytes, one array a read. */
    public static Exchange of(End end, byte[]... reads) {
        Recording recording = new Recording(1 << 24);
        ResponseReader reader = new ResponseReader(false);
        long now = 0;
        for (byte[] read : reads) {
            now += 1_000_000;
            recording.add(read, read.length, now);
            reader.feed(read, 0, read.length);
        }
        Request request = Target.of(URI.create("http://127.0.0.1/events")).request();
        Objects.requireNonNull(reader.head(), "a whole head");
        return new Exchange(
                1, "a test", request, recording, reader, new Exchange.Times(0, 0, 1_000_000L, now), end, null);
    }
}
