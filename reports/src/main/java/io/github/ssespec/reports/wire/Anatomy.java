package io.github.ssespec.reports.wire;

import java.util.Arrays;

/**
 * What each byte of a raw response is. Made to be looked at and not to judge: what cannot be read is {@link Part#CONTENT}
 * and no error. Immutable once made.
 */
public final class Anatomy {
    private final byte[] raw;
    private final Part[] parts;

    private Anatomy(byte[] raw) {
        this.raw = raw;
        this.parts = new Part[raw.length];
        Arrays.fill(parts, Part.HEAD);
    }

    /** Hears, in order, where the stream shows what a client would notice. */
    public interface Listener {
        /** A blank line ends a block that holds data: an event is dispatched (9.2.6). */
        void event(int offset);

        /** A line ends that was a comment. */
        void comment(int offset);

        /** Hears nothing. */
        static Listener deaf() {
            return new Listener() {
                @Override
                public void event(int offset) {}

                @Override
                public void comment(int offset) {}
            };
        }
    }

    /**
     * Takes a response apart.
     *
     * @param raw the bytes from the first of its head on; the array is kept and must not be changed
     * @param listener told of events and comments, with the offset of the byte that completes them
     */
    public static Anatomy of(byte[] raw, Listener listener) {
        Anatomy anatomy = new Anatomy(raw);
        new Framing(raw, anatomy, new StreamLines(raw, anatomy, listener)).walk();
        return anatomy;
    }

    /** How many bytes there are. */
    public int length() {
        return raw.length;
    }

    /** The byte at an offset, from 0 to 255. */
    public int octet(int offset) {
        return Byte.toUnsignedInt(raw[offset]);
    }

    /** What the byte at an offset is. */
    public Part part(int offset) {
        return parts[offset];
    }

    /** A copy of some bytes. */
    public byte[] bytes(int from, int to) {
        return Arrays.copyOfRange(raw, from, to);
    }

    void mark(int from, int to, Part part) {
        Arrays.fill(parts, from, to, part);
    }
}
