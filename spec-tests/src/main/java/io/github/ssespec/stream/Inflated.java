package io.github.ssespec.stream;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Recording;
import io.github.ssespec.wire.http.Body;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A compressed body, decoded as far as its bytes allow. Bounded: a bomb is decoded up to {@link #MAX_BYTES}.
 *
 * @param error what was wrong with the compressed bytes, null when nothing was
 */
record Inflated(
        byte[] bytes,
        int size,
        int[] decodedAt,
        int[] encodedAt,
        int steps,
        Body body,
        @Nullable String error) implements Content {
    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final int STEP = 512;

    static boolean knows(String coding) {
        return coding.equals("gzip") || coding.equals("x-gzip") || coding.equals("deflate");
    }

    /** Where the compressed byte stood that this byte came from, to within a read and {@value #STEP} bytes. */
    @Override
    public int rawOffset(int offset) {
        if (steps == 0) {
            return body.rawOffset(0);
        }
        int at = Arrays.binarySearch(decodedAt, 0, steps, offset);
        return body.rawOffset(encodedAt[at >= 0 ? at : Math.max(0, -at - 2)]);
    }

    @Override
    public boolean whole() {
        return error == null && size < MAX_BYTES;
    }

    static Inflated of(Exchange exchange, String coding) {
        Body body = exchange.response().body();
        int start = coding.equals("deflate") ? 0 : GzipHeader.length(body.bytes(), body.size());
        boolean raw = !coding.equals("deflate") || !zlib(body);
        if (start < 0) {
            String error = start == GzipHeader.BAD ? "it does not begin as gzip does" : null;
            return new Inflated(new byte[0], 0, new int[0], new int[0], 0, body, error);
        }
        return new Decoding(exchange.recording(), body, start).decode(raw);
    }

    /** The standard's deflate has a zlib header; some servers send it bare. */
    private static boolean zlib(Body body) {
        return body.size() > 1
                && (body.bytes()[0] & 0x0F) == 8
                && ((body.bytes()[0] & 0xFF) * 256 + (body.bytes()[1] & 0xFF)) % 31 == 0;
    }

    private static final class Decoding {
        private final Recording recording;
        private final Body body;
        private final int start;
        private byte[] out = new byte[4096];
        private int size;
        private int[] decodedAt = new int[16];
        private int[] encodedAt = new int[16];
        private int steps;

        Decoding(Recording recording, Body body, int start) {
            this.recording = recording;
            this.body = body;
            this.start = start;
        }

        Inflated decode(boolean raw) {
            Inflater inflater = new Inflater(raw);
            String error = null;
            try {
                int at = start;
                while (at < body.size() && !inflater.finished() && size < MAX_BYTES) {
                    // What arrived together is decoded together, so that each event keeps its time of arrival.
                    int together = Math.min(recording.sameRead(body.rawOffset(at)), body.contiguous(at));
                    int length = Math.min(STEP, Math.max(1, together));
                    step(at);
                    inflater.setInput(body.bytes(), at, length);
                    drain(inflater);
                    at += length;
                }
            } catch (DataFormatException e) {
                error = e.getMessage() == null ? "it cannot be decompressed" : e.getMessage();
            } finally {
                inflater.end();
            }
            return new Inflated(out, size, decodedAt, encodedAt, steps, body, error);
        }

        private void drain(Inflater inflater) throws DataFormatException {
            for (int length = 1; length > 0 && size < MAX_BYTES; size += length) {
                if (size == out.length) {
                    out = Arrays.copyOf(out, Math.min(MAX_BYTES, size * 2));
                }
                length = inflater.inflate(out, size, out.length - size);
            }
        }

        private void step(int at) {
            if (steps > 0 && decodedAt[steps - 1] == size) {
                // The step before gave nothing.
                steps--;
            }
            if (steps == decodedAt.length) {
                decodedAt = Arrays.copyOf(decodedAt, steps * 2);
                encodedAt = Arrays.copyOf(encodedAt, steps * 2);
            }
            decodedAt[steps] = size;
            encodedAt[steps++] = at;
        }
    }
}
