package io.github.ssespec.client.parser;

import java.util.Arrays;

/**
 * A buffer of the standard, kept as bytes: grows by doubling, so that filling it costs time in proportion to its
 * length. It is used again and again, but forgets an array that one large value has left behind.
 */
final class ByteBuilder {

    /** An array larger than this does not outlive the value that needed it. */
    static final int RETAINED_BYTES = 64 << 10;

    private static final int FIRST_CAPACITY = 256;
    /** No value is larger than a bound can be, and no more than one line feed is appended to it. */
    private static final int LARGEST_CAPACITY = ParserOptions.LARGEST_BOUND + 1;

    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int length;

    void append(byte[] source, int from, int to) {
        int count = to - from;
        reserve(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    void append(byte value) {
        reserve(1);
        bytes[length++] = value;
    }

    void removeLast() {
        length--;
    }

    int length() {
        return length;
    }

    boolean isEmpty() {
        return length == 0;
    }

    boolean contains(byte value) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == value) {
                return true;
            }
        }
        return false;
    }

    String decode() {
        return Utf8.decode(bytes, 0, length);
    }

    void clear() {
        length = 0;
        if (bytes.length > RETAINED_BYTES) {
            bytes = NOTHING;
        }
    }

    private void reserve(int count) {
        int needed = length + count;
        if (needed > bytes.length) {
            long doubled = Math.min(2L * bytes.length, LARGEST_CAPACITY);
            bytes = Arrays.copyOf(bytes, Math.max(needed, Math.max(FIRST_CAPACITY, (int) doubled)));
        }
    }

    /** The bytes that the buffer has room for. */
    int capacity() {
        return bytes.length;
    }
}
