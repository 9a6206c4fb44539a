package io.github.ssespec.faults.client;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Clients that read other characters. */
final class TextClientFaults {
    private static final String MARK = "\uFEFF";

    private TextClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                mark("parse.bom", "kept", UnaryOperator::identity),
                mark("parse.bom-split", "only-in-one-read", TextClientFaults::inTheFirstRead),
                mark("parse.bom-split", "only-in-one-read-or-any-later-one", () -> TextClientFaults::unmarked),
                mark("parse.bom-once", "all-dropped", TextClientFaults::allLeading),
                mark("parse.bom-inside", "dropped-everywhere", () -> text -> text.replace(MARK, "")),
                ClientFault.of("parse.bom-inside", "dropped-from-each-line", "dispatched", quirks -> {
                    quirks.line = TextClientFaults::unmarked;
                }),
                ClientFault.of("parse.bom-inside", "trimmed-off-values", "dispatched", quirks -> {
                    quirks.field = line -> FieldClientFaults.valued(line, TextClientFaults::unmarked);
                }),
                decoder("parse.utf8", "latin-1", () -> bytes -> new String(bytes, StandardCharsets.ISO_8859_1)),
                decoder(
                        "parse.utf8",
                        "windows-1252",
                        () -> bytes -> new String(bytes, Charset.forName("windows-1252"))),
                decoder("parse.utf8", "ascii", () -> bytes -> new String(bytes, StandardCharsets.US_ASCII)),
                decoder(
                        "parse.utf8",
                        "no-four-bytes",
                        () -> new Utf8Decoder().andThen(text -> text.replaceAll("[^\u0000-\uFFFF]", "?"))),
                decoder("parse.utf8-split", "read-by-read", () -> Utf8Decoder::whole),
                illFormed("dropped", bytes -> ""),
                illFormed("question-mark", bytes -> "?"),
                illFormed("one-for-each-byte", "\uFFFD"::repeat),
                illFormed("dies", bytes -> {
                    throw new IllegalStateException("malformed input");
                }),
                decoder(
                        "parse.utf8-invalid",
                        "one-for-all",
                        () -> new Utf8Decoder().andThen(text -> text.replaceAll("\uFFFD+", "\uFFFD"))),
                nul("cut", text -> text.replaceAll("\0.*", "")),
                nul("dropped", text -> text.replace("\0", "")),
                nul("replaced", text -> text.replace('\0', '\uFFFD')));
    }

    private static ClientFault mark(String rule, String name, Supplier<UnaryOperator<String>> mark) {
        return ClientFault.of(rule, name, "dispatched", quirks -> quirks.mark = mark);
    }

    private static ClientFault decoder(String rule, String name, Supplier<Function<byte[], String>> decoder) {
        return ClientFault.of(rule, name, "dispatched", quirks -> quirks.decoder = decoder);
    }

    private static ClientFault illFormed(String name, IntFunction<String> replacement) {
        return decoder("parse.utf8-invalid", name, () -> new Utf8Decoder(replacement));
    }

    private static ClientFault nul(String name, UnaryOperator<String> change) {
        return ClientFault.of("parse.nul", name, "dispatched", quirks -> {
            quirks.fields.put("data", (block, field) -> block.data(change.apply(field.value())));
            quirks.fields.put("event", (block, field) -> block.type(change.apply(field.value())));
        });
    }

    private static String unmarked(String text) {
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static UnaryOperator<String> inTheFirstRead() {
        AtomicBoolean begun = new AtomicBoolean();
        return text -> begun.getAndSet(true) ? text : unmarked(text);
    }

    private static UnaryOperator<String> allLeading() {
        AtomicBoolean begun = new AtomicBoolean();
        return text -> {
            String rest = begun.get() ? text : text.replaceFirst("^" + MARK + "+", "");
            begun.compareAndSet(false, !rest.isEmpty());
            return rest;
        };
    }
}
