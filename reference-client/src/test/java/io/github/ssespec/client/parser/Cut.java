package io.github.ssespec.client.parser;

import java.util.Random;

/** A way to cut a stream into reads: says how many of the bytes that are left the next read brings. */
@FunctionalInterface
interface Cut {

    Cut WHOLE = left -> left;
    Cut BYTE_BY_BYTE = left -> 1;

    int next(int left);

    /** One cut after so many bytes. */
    static Cut after(int bytes, int streamLength) {
        return left -> left == streamLength && bytes > 0 ? bytes : left;
    }

    /** Reads of 0 to 12 bytes. */
    static Cut random(Random random) {
        return left -> Math.min(left, random.nextInt(13));
    }

    /** Reads of so many bytes. */
    static Cut every(int bytes) {
        return left -> Math.min(left, bytes);
    }

    default void feed(byte[] stream, EventStreamParser parser) {
        for (int at = 0; at < stream.length; ) {
            int length = next(stream.length - at);
            parser.parse(stream, at, length);
            at += length;
        }
    }
}
