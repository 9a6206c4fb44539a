package io.github.ssespec.wire.http;

import java.util.Arrays;

/**
 * The content of a response, freed from its framing, each byte still traceable to its place in the raw response.
 *
 * <p>Written by one thread; read by others only after that thread has handed it over.
 */
public final class Body {
    private byte[] bytes = new byte[1024];
    private int size;
    private int[] segmentBody = new int[16];
    private int[] segmentRaw = new int[16];
    private int segments;

    void append(byte[] from, int offset, int length, int rawOffset) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + length, bytes.length * 2));
        }
        System.arraycopy(from, offset, bytes, size, length);
        if (segments == 0 || rawOffset(size) != rawOffset) {
            if (segments == segmentBody.length) {
                segmentBody = Arrays.copyOf(segmentBody, segments * 2);
                segmentRaw = Arrays.copyOf(segmentRaw, segments * 2);
            }
            segmentBody[segments] = size;
            segmentRaw[segments++] = rawOffset;
        }
        size += length;
    }

    /** Forgets what came from {@code newSize} on. */
    void truncate(int newSize) {
        size = Math.min(size, newSize);
        while (segments > 0 && segmentBody[segments - 1] >= size) {
            segments--;
        }
    }

    /** Lets go of what is not filled; nothing is appended afterwards. */
    void trim() {
        bytes = Arrays.copyOf(bytes, size);
        segmentBody = Arrays.copyOf(segmentBody, segments);
        segmentRaw = Arrays.copyOf(segmentRaw, segments);
    }

    /** The bytes; only the first {@link #size()} count. Not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes of content came. */
    public int size() {
        return size;
    }

    /** How many bytes from {@code offset} on stood side by side in the raw response. */
    public int contiguous(int offset) {
        int segment = segmentOf(offset);
        return (segment + 1 < segments ? segmentBody[segment + 1] : size) - offset;
    }

    /** Where the byte at {@code offset} of the content stands in the raw response. */
    public int rawOffset(int offset) {
        if (segments == 0) {
            return 0;
        }
        int segment = segmentOf(offset);
        return segmentRaw[segment] + offset - segmentBody[segment];
    }

    private int segmentOf(int offset) {
        int at = Arrays.binarySearch(segmentBody, 0, segments, offset);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }
}
