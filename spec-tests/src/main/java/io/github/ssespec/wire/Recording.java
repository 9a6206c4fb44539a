package io.github.ssespec.wire;

import java.util.Arrays;

/**
 * The raw bytes of one response and when each read brought them. Bounded in bytes and in reads.
 *
 * <p>Written by one thread; read by others only after that thread has handed it over.
 */
public final class Recording {
    /** Reads kept one by one; later ones are added to the last. */
    static final int MAX_READS = 20_000;

    private int bound;
    private byte[] bytes = new byte[4096];
    private int size;
    private long[] nanos = new long[16];
    private int[] offsets = new int[16];
    private int reads;

    Recording(int bound) {
        this.bound = bound;
    }

    /** Keeps what one read brought, as far as the bound allows; tells how many bytes were kept. */
    int add(byte[] from, int length, long at) {
        int kept = Math.min(length, bound - size);
        if (size + kept > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(bound, Math.max(size + kept, bytes.length * 2)));
        }
        System.arraycopy(from, 0, bytes, size, kept);
        if (reads < MAX_READS) {
            if (reads == nanos.length) {
                nanos = Arrays.copyOf(nanos, reads * 2);
                offsets = Arrays.copyOf(offsets, reads * 2);
            }
            nanos[reads] = at;
            offsets[reads++] = size;
        }
        size += kept;
        return kept;
    }

    /** Lowers the bound; what is kept already stays. */
    void keepAtMost(int bytesInAll) {
        bound = Math.min(bound, Math.max(size, bytesInAll));
    }

    /** Whether so many bytes more would be kept. */
    boolean hasRoomFor(int length) {
        return bound - size >= length;
    }

    /** Raises the bound by so many bytes. */
    void keepMore(int more) {
        bound += more;
    }

    /** Lets go of what is not filled; nothing is added afterwards. */
    void trim() {
        bytes = Arrays.copyOf(bytes, size);
        nanos = Arrays.copyOf(nanos, reads);
        offsets = Arrays.copyOf(offsets, reads);
    }

    /** The bytes; only the first {@link #size()} count. Not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes are kept. */
    public int size() {
        return size;
    }

    /** Whether the bound was reached. */
    public boolean full() {
        return size == bound;
    }

    /** How many reads there were. */
    public int reads() {
        return reads;
    }

    /** When read {@code index} returned, on the clock of {@link System#nanoTime()}. */
    public long nanosOf(int index) {
        return nanos[index];
    }

    /** Where the bytes of read {@code index} begin. */
    public int offsetOf(int index) {
        return offsets[index];
    }

    /** How many bytes read {@code index} brought. */
    public int lengthOf(int index) {
        return (index + 1 < reads ? offsets[index + 1] : size) - offsets[index];
    }

    /** When the byte at {@code offset} arrived. */
    public long arrivalOf(int offset) {
        return nanos[readOf(offset)];
    }

    /** How many bytes from {@code offset} on came in the same read. */
    public int sameRead(int offset) {
        int read = readOf(offset);
        return offsetOf(read) + lengthOf(read) - offset;
    }

    private int readOf(int offset) {
        int at = Arrays.binarySearch(offsets, 0, reads, offset);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }
}
