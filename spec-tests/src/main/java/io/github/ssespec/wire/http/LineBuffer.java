package io.github.ssespec.wire.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a line that is not whole yet, and where it began. */
final class LineBuffer {
    private final int bound;
    private byte[] bytes = new byte[256];
    private int size;
    private long offset;

    LineBuffer(int bound) {
        this.bound = bound;
    }

    /** Takes the byte that stands at {@code at}; false when the line has outgrown its bound. */
    boolean add(byte b, long at) {
        if (size == 0) {
            offset = at;
        }
        if (size == bound) {
            return false;
        }
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(bound, size * 2));
        }
        bytes[size++] = b;
        return true;
    }

    /** The line without its LF, and without a CR before that. */
    String text() {
        int end = size;
        if (end > 0 && bytes[end - 1] == '\n') {
            end--;
        }
        if (end > 0 && bytes[end - 1] == '\r') {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }

    boolean endsWithCrLf() {
        return size > 1 && bytes[size - 1] == '\n' && bytes[size - 2] == '\r';
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** Where the line began in the raw response. */
    long offset() {
        return offset;
    }

    void clear() {
        size = 0;
    }
}
