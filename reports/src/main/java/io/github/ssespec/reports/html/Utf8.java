package io.github.ssespec.reports.html;

import io.github.ssespec.reports.Visible;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Shows bytes that should be UTF-8, and those that are not as {@code \xFF}. */
final class Utf8 {
    private Utf8() {}

    static String visible(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        StringBuilder shown = new StringBuilder();
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            shown.append(Visible.text(out.flip().toString()));
            out.clear();
            if (!result.isError()) {
                return shown.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                shown.append("\\x%02X".formatted(in.get()));
            }
            decoder.reset();
        }
    }
}
