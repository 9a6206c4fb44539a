package io.github.ssespec.checks.wire;

import io.github.ssespec.stream.Line;
import org.jspecify.annotations.Nullable;

/** Rules about ids. */
final class IdChecks {
    private static final int MOST_BYTES = 1024;

    /** "If the field value does not contain U+0000 NULL, then set the last event ID buffer to the field value." */
    static final LineCheck ID_NULL = new LineCheck(
            "id", line -> line.is("id"), line -> line.valueHolds(0) ? "holds U+0000: the id is ignored" : null);

    /** One that holds U+0000 is ignored and so never comes back. */
    static final LineCheck ID_HEADER_SAFE =
            new LineCheck("id", line -> line.is("id") && !line.valueHolds(0), IdChecks::unsafe);

    private IdChecks() {}

    private static @Nullable String unsafe(Line line) {
        byte[] bytes = line.stream().bytes();
        int length = line.valueLength();
        if (length > MOST_BYTES) {
            return "has an id of " + length + " bytes, at most " + MOST_BYTES;
        }
        for (int at = line.valueStart(); at < line.end(); at++) {
            int b = bytes[at] & 0xFF;
            if (b < 0x20 && b != '\t' || b == 0x7F) {
                return String.format("has an id with the control character %02X: no header may carry it", b);
            }
        }
        boolean padded = length > 0 && (white(bytes[line.valueStart()]) || white(bytes[line.end() - 1]));
        return padded ? "has an id with white space at an end, which a header loses" : null;
    }

    private static boolean white(byte b) {
        return b == ' ' || b == '\t';
    }
}
