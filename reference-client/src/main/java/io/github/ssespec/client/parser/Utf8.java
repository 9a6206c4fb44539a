package io.github.ssespec.client.parser;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The "UTF-8 decode without BOM" algorithm of the Encoding standard, with which HTML 9.2.6 has event streams decoded
 * once their leading byte order mark is off.
 *
 * <p>The decoders of the JDK are not used for ill-formed input: they turn ED A0 80 into one U+FFFD, where the standard
 * asks for three.
 */
public final class Utf8 {

    private static final char REPLACEMENT_CHARACTER = '\uFFFD';

    private Utf8() {}

    /**
     * Decodes bytes as UTF-8. Never fails: each maximal subpart of an ill-formed sequence becomes one U+FFFD. A
     * sequence that the end of the range cuts off is ill-formed. A leading U+FEFF is kept.
     *
     * <p>An ill-formed sequence ends before the first byte that cannot continue it, so it never takes an ASCII byte
     * with it. Text may hence be split at ASCII bytes before it is decoded.
     *
     * @param bytes the array that holds the text
     * @param offset the index of the text's first byte
     * @param length the number of its bytes
     * @throws IndexOutOfBoundsException if the range is not within the array
     */
    public static String decode(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        // On well-formed input the JDK agrees with the standard, and on any other it leaves at least one U+FFFD.
        return text.indexOf(REPLACEMENT_CHARACTER) < 0 ? text : decodeIllFormed(bytes, offset, offset + length);
    }

    private static String decodeIllFormed(byte[] bytes, int from, int to) {
        char[] text = new char[to - from]; // no byte makes more than one char
        int length = 0;
        int at = from;
        while (at < to) {
            int lead = bytes[at++] & 0xFF;
            int needed = continuationBytes(lead);
            int codePoint = needed == 0 ? lead : lead & (0x3F >> needed);
            int lower = lowerBoundary(lead);
            int upper = upperBoundary(lead);
            while (needed > 0 && at < to && isBetween(lower, bytes[at] & 0xFF, upper)) {
                codePoint = (codePoint << 6) | (bytes[at++] & 0x3F);
                needed--;
                lower = 0x80;
                upper = 0xBF;
            }
            length += Character.toChars(needed == 0 ? codePoint : REPLACEMENT_CHARACTER, text, length);
        }
        return new String(text, 0, length);
    }

    /** How many bytes must follow a lead byte; -1 for a byte that can begin no sequence. */
    private static int continuationBytes(int lead) {
        if (lead <= 0x7F) {
            return 0;
        }
        if (isBetween(0xC2, lead, 0xDF)) {
            return 1;
        }
        if (isBetween(0xE0, lead, 0xEF)) {
            return 2;
        }
        return isBetween(0xF0, lead, 0xF4) ? 3 : -1;
    }

    /** Keeps overlong forms out: the least byte that may follow a lead byte. */
    private static int lowerBoundary(int lead) {
        return lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    }

    /** Keeps surrogates, and what lies past U+10FFFF, out: the greatest byte that may follow a lead byte. */
    private static int upperBoundary(int lead) {
        return lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    }

    private static boolean isBetween(int lower, int value, int upper) {
        return lower <= value && value <= upper;
    }
}
