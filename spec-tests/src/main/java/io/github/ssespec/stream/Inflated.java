package io.github.ssespec.stream;

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
record Inflated(byte[] bytes, int size, int[] decodedAt, int[] encodedAt, int steps, Body body, @Nullable String error)
        implements Content {
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int STEP = 512;

    static boolean knows(String coding) {
        return coding.equals("gzip") || coding.equals("x-gzip") || coding.equals("deflate");
    }

    /** Where the compressed byte stood that this byte came from, to within a step of {@value #STEP} bytes. */
    @Override
    public int rawOffset(int offset) {
        if (steps == 0) {
            return body.rawOffset(0);
        }
        int at = Arrays.binarySearch(decodedAt, 0, steps, offset);
        return body.rawOffset(encodedAt[at >= 0 ? at : Math.max(0, -at - 2)]);
    }

    static Inflated of(Body body, String coding) {
        int start = coding.equals("deflate") ? 0 : GzipHeader.length(body.bytes(), body.size());
        boolean raw = !coding.equals("deflate") || !zlib(body);
        if (start < 0) {
            boolean whole = start == GzipHeader.BAD;
            return new Inflated(
                    new byte[0], 0, new int[0], new int[0], 0, body, whole ? "it does not begin as gzip does" : null);
        }
        return new Decoding(body, start).decode(raw);
    }

    /** The standard's deflate has a zlib header; some servers send it bare. */
    private static boolean zlib(Body body) {
        return body.size() > 1
                && (body.bytes()[0] & 0x0F) == 8
                && ((body.bytes()[0] & 0xFF) * 256 + (body.bytes()[1] & 0xFF)) % 31 == 0;
    }

    private static final class Decoding {
        private final Body body;
        private final int start;
        private byte[] out = new byte[4096];
        private int size;
        private int[] decodedAt = new int[16];
        private int[] encodedAt = new int[16];
        private int steps;

        Decoding(Body body, int start) {
            this.body = body;
            this.start = start;
        }

        Inflated decode(boolean raw) {
            Inflater inflater = new Inflater(raw);
            String error = null;
            try {
                for (int at = start; at < body.size() && !inflater.finished() && size < MAX_BYTES; at += STEP) {
                    step(at);
                    inflater.setInput(body.bytes(), at, Math.min(STEP, body.size() - at));
                    drain(inflater);
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
            if (steps == decodedAt.length) {
                decodedAt = Arrays.copyOf(decodedAt, steps * 2);
                encodedAt = Arrays.copyOf(encodedAt, steps * 2);
            }
            decodedAt[steps] = size;
            encodedAt[steps++] = at;
        }
    }
}
