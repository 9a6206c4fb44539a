package io.github.ssespec.stream;

/** The header of a gzip member (RFC 1952, 2.3). */
final class GzipHeader {
    /** The bytes are no gzip header. */
    static final int BAD = -1;

    /** The bytes end before the header does. */
    static final int UNFINISHED = -2;

    /** ID1, ID2 and the only compression method there is. */
    private static final byte[] MAGIC = {0x1F, (byte) 0x8B, 8};

    private GzipHeader() {}

    /** Its length in bytes, or {@link #BAD}, or {@link #UNFINISHED}. */
    static int length(byte[] bytes, int size) {
        for (int i = 0; i < Math.min(size, MAGIC.length); i++) {
            if (bytes[i] != MAGIC[i]) {
                return BAD;
            }
        }
        if (size < 10) {
            return UNFINISHED;
        }
        int flags = bytes[3];
        int at = 10;
        if ((flags & 4) != 0) {
            at = at + 2 > size ? UNFINISHED : at + 2 + (bytes[at] & 0xFF) + 256 * (bytes[at + 1] & 0xFF);
        }
        for (int flag : new int[] {8, 16}) {
            if ((flags & flag) != 0 && at >= 0) {
                at = afterNul(bytes, at, size);
            }
        }
        if ((flags & 2) != 0 && at >= 0) {
            at += 2;
        }
        return at < 0 || at > size ? UNFINISHED : at;
    }

    private static int afterNul(byte[] bytes, int at, int size) {
        for (int i = at; i < size; i++) {
            if (bytes[i] == 0) {
                return i + 1;
            }
        }
        return UNFINISHED;
    }
}
