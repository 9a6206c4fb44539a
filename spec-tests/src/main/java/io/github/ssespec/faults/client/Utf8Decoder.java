package io.github.ssespec.faults.client;

import java.util.function.Function;

/** The "UTF-8 decoder" of the Encoding standard, fed read by read: a character may be cut by a read's end. */
final class Utf8Decoder implements Function<byte[], String> {
    private int codePoint;
    private int needed;
    private int lower = 0x80;
    private int upper = 0xBF;

    @Override
    public String apply(byte[] read) {
        StringBuilder text = new StringBuilder(read.length);
        for (byte b : read) {
            next(b & 0xFF, text);
        }
        return text.toString();
    }

    private void next(int b, StringBuilder text) {
        if (needed == 0) {
            lead(b, text);
        } else if (b < lower || b > upper) {
            // "Prepend byte to stream": it ends the sequence before it and may begin one of its own.
            needed = 0;
            text.append('\uFFFD');
            lead(b, text);
        } else {
            lower = 0x80;
            upper = 0xBF;
            codePoint = codePoint << 6 | b & 0x3F;
            needed--;
            if (needed == 0) {
                text.appendCodePoint(codePoint);
            }
        }
    }

    private void lead(int b, StringBuilder text) {
        if (b <= 0x7F) {
            text.append((char) b);
        } else if (b < 0xC2 || b > 0xF4) {
            text.append('\uFFFD');
        } else {
            needed = b <= 0xDF ? 1 : b <= 0xEF ? 2 : 3;
            codePoint = b & 0x3F >> needed;
            lower = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            upper = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        }
    }
}
