package io.github.ssespec.faults;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Scripted;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A stream that begins with a greeting made of the request's Last-Event-ID, where there is one. */
final class Echo {
    private static final String TICK = "data: tick\\n\\n";

    private Echo() {}

    /** @param greeting from the id to what is written, both with a character for each byte */
    static Script of(UnaryOperator<String> greeting) {
        return request -> {
            String id = request.header("last-event-id");
            String first = id.isEmpty() ? "" : notation(greeting.apply(id));
            return Scripted.of(Reply.stream(first, TICK, TICK)).answer(request);
        };
    }

    private static String notation(String bytes) {
        StringBuilder notation = new StringBuilder();
        bytes.chars().forEach(c -> notation.append(String.format("\\x%02X", c & 0xFF)));
        return notation.toString();
    }

    /** What percent-decoding makes of it. */
    static String percentDecoded(String id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < id.length(); i++) {
            boolean escape = id.charAt(i) == '%' && id.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            out.write(escape ? Integer.parseInt(id.substring(i + 1, i + 3), 16) : id.charAt(i));
            i += escape ? 2 : 0;
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    /** A lone CR as a space, which is what most servers read it as. */
    static String withoutCr(String id) {
        return id.replace('\r', ' ');
    }
}
