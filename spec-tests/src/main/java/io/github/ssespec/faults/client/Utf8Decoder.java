package io.github.ssespec.faults.client;

import java.util.function.Function;
import java.util.function.IntFunction;

/** The "UTF-8 decoder" of the Encoding standard, fed read by read: a character may be cut by a read's end. */
final class Utf8Decoder implements Function<byte[], String> {
    private final IntFunction<String> replacement;
    private int codePoint;
    private int seen;
    private int needed;
    private int lower = 0x80;
    private int upper = 0xBF;

    Utf8Decoder() {
        this(bytes -> "\uFFFD");
    }

    /** With something else for an ill-formed subpart of that many bytes. */
    Utf8Decoder(IntFunction<String> replacement) {
        this.replacement = replacement;
    }

    /** Decodes bytes as if nothing came after them. */
    static String whole(byte[] bytes) {
        Utf8Decoder decoder = new Utf8Decoder();
        String text = decoder.apply(bytes);
        return decoder.needed == 0 ? text : text + "\uFFFD";
    }

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
            text.append(replacement.apply(seen));
            lead(b, text);
        } else {
            lower = 0x80;
            upper = 0xBF;
            codePoint = codePoint << 6 | b & 0x3F;
            seen++;
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
            text.append(replacement.apply(1));
        } else {
            seen = 1;
            needed = b <= 0xDF ? 1 : b <= 0xEF ? 2 : 3;
            codePoint = b & 0x3F >> needed;
            lower = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            upper = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        }
    }
}
