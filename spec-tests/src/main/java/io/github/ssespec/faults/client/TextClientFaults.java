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
                mark("parse.bom", "kept", "dispatched nothing where the standard gives 'a'", UnaryOperator::identity)
                        .also("parse.any-chunking", "parse.bom-split"),
                mark(
                                "parse.bom-split",
                                "only-in-one-read",
                                "dispatched nothing where the standard gives 'a'",
                                TextClientFaults::inTheFirstRead)
                        .also("parse.any-chunking", "parse.bom"),
                mark(
                                "parse.bom-split",
                                "only-in-one-read-or-any-later-one",
                                "dispatched 'a\\nb' where",
                                () -> TextClientFaults::unmarked)
                        .also("parse.bom-inside", "parse.bom-once", "parse.retry-invalid"),
                mark(
                                "parse.bom-once",
                                "all-dropped",
                                "dispatched 'a\\nb' where the standard gives 'b'",
                                TextClientFaults::allLeading)
                        .also("parse.bom-split"),
                mark(
                                "parse.bom-inside",
                                "dropped-everywhere",
                                "dispatched 'a\\nb' where the standard gives 'a'",
                                () -> text -> text.replace(MARK, ""))
                        .also("parse.bom-once", "parse.bom-split", "parse.retry-invalid"),
                ClientFault.of(
                                "parse.bom-inside",
                                "dropped-from-each-line",
                                "dispatched 'a\\nb' where the standard gives 'a'",
                                quirks -> {
                                    quirks.line = TextClientFaults::unmarked;
                                })
                        .also("parse.bom-once", "parse.bom-split"),
                ClientFault.of(
                                "parse.bom-inside",
                                "trimmed-off-values",
                                "dispatched 'a' where the standard gives '\\uFEFFa'",
                                quirks -> {
                                    quirks.field = line -> FieldClientFaults.valued(line, TextClientFaults::unmarked);
                                })
                        .also("parse.retry-invalid"),
                decoder(
                                "parse.utf8",
                                "latin-1",
                                "dispatched 'Ã© â\\x82¬ ð\\x9F\\x98\\x80' where",
                                () -> bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                        .also("connect.content-type-parameters", "parse.*", "reconnect.last-event-id-utf8"),
                decoder(
                                "parse.utf8",
                                "windows-1252",
                                "dispatched 'Ã© â‚¬ ðŸ˜€' where",
                                () -> bytes -> new String(bytes, Charset.forName("windows-1252")))
                        .also("connect.content-type-parameters", "parse.*", "reconnect.last-event-id-utf8"),
                decoder(
                                "parse.utf8",
                                "ascii",
                                "dispatched '\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD",
                                () -> bytes -> new String(bytes, StandardCharsets.US_ASCII))
                        .also("connect.content-type-parameters", "parse.*", "reconnect.last-event-id-utf8"),
                decoder(
                                "parse.utf8",
                                "no-four-bytes",
                                "dispatched 'é € ?' where",
                                () -> new Utf8Decoder().andThen(text -> text.replaceAll("[^\u0000-\uFFFF]", "?")))
                        .also(
                                "parse.any-chunking",
                                "parse.utf8-invalid",
                                "parse.utf8-split",
                                "reconnect.last-event-id-utf8"),
                decoder("parse.utf8-split", "read-by-read", "dispatched '\uFFFD\uFFFD\uFFFD", () -> Utf8Decoder::whole)
                        .also("parse.*"),
                illFormed(
                                "dropped",
                                "dispatched 'az', 'az', 'az' where the standard gives 'a\uFFFDz', 'a\uFFFDz', 'a\uFFFD\uFFFD\uFFFDz'",
                                bytes -> "")
                        .also("parse.any-chunking", "parse.bom", "parse.bom-split", "parse.utf8", "parse.utf8-split"),
                illFormed(
                                "question-mark",
                                "dispatched 'a?z', 'a?z', 'a???z' where the standard gives 'a\uFFFDz', 'a\uFFFDz', 'a\uFFFD\uFFFD\uFFFDz'",
                                bytes -> "?")
                        .also("parse.any-chunking", "parse.utf8-split"),
                illFormed("one-for-each-byte", "dispatched 'a\uFFFDz', 'a\uFFFD\uFFFDz'", "\uFFFD"::repeat)
                        .also("parse.any-chunking", "parse.utf8-split"),
                illFormed(
                                "dies",
                                "dispatched nothing where the standard gives 'a\uFFFDz', 'a\uFFFDz', 'a\uFFFD\uFFFD\uFFFDz'",
                                bytes -> {
                                    throw new IllegalStateException("malformed input");
                                })
                        .also("parse.any-chunking", "parse.bom", "parse.bom-split", "parse.utf8", "parse.utf8-split"),
                decoder(
                                "parse.utf8-invalid",
                                "one-for-all",
                                "dispatched 'a\uFFFDz', 'a\uFFFDz', 'a\uFFFDz' where the standard gives 'a\uFFFDz', 'a\uFFFDz', 'a\uFFFD\uFFFD\uFFFDz'",
                                () -> new Utf8Decoder().andThen(text -> text.replaceAll("\uFFFD+", "\uFFFD")))
                        .also("parse.any-chunking", "parse.utf8-split"),
                nul(
                                "cut",
                                "dispatched 'a', 'c' where the standard gives 'a\\0b', 'c'",
                                text -> text.replaceAll("\0.*", ""))
                        .also("parse.utf8-invalid"),
                nul(
                                "dropped",
                                "dispatched 'ab', 'c' where the standard gives 'a\\0b', 'c'",
                                text -> text.replace("\0", ""))
                        .also("parse.utf8-invalid"),
                nul(
                                "replaced",
                                "dispatched 'a\uFFFDb', 'c' where the standard gives 'a\\0b', 'c'",
                                text -> text.replace('\0', '\uFFFD'))
                        .also("parse.utf8-invalid"));
    }

    private static ClientFault mark(String rule, String name, String expected, Supplier<UnaryOperator<String>> mark) {
        return ClientFault.of(rule, name, expected, quirks -> quirks.mark = mark);
    }

    private static ClientFault decoder(
            String rule, String name, String expected, Supplier<Function<byte[], String>> decoder) {
        return ClientFault.of(rule, name, expected, quirks -> quirks.decoder = decoder);
    }

    private static ClientFault illFormed(String name, String expected, IntFunction<String> replacement) {
        return decoder("parse.utf8-invalid", name, expected, () -> new Utf8Decoder(replacement));
    }

    private static ClientFault nul(String name, String expected, UnaryOperator<String> change) {
        return ClientFault.of("parse.nul", name, expected, quirks -> {
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
