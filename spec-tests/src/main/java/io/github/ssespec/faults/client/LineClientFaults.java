package io.github.ssespec.faults.client;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Clients that cut the stream into other lines. */
final class LineClientFaults {

    private LineClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                lines(
                                "parse.lf",
                                "waits-for-cr-lf",
                                "dispatched nothing where the standard gives 'a'",
                                () -> new PatternSplitter("\r\n"))
                        .also("connect.*", "dispatch.*", "parse.*", "reconnect.*"),
                lines(
                                "parse.lf",
                                "waits-for-cr",
                                "dispatched nothing where the standard gives 'a'",
                                () -> new PatternSplitter("\r\n?"))
                        .also("connect.*", "dispatch.*", "parse.*", "reconnect.*"),
                lines(
                                "parse.cr",
                                "no-line-end",
                                "dispatched 'a\\r\\rdata: ssespec-0'",
                                () -> new PatternSplitter("\r?\n"))
                        .also("parse.any-chunking", "parse.cr-prompt", "parse.crlf-split", "parse.mixed-endings"),
                ClientFault.of("parse.cr", "dropped", "dispatched 'adata: ssespec-0'", quirks -> {
                            quirks.decoder = () -> new Utf8Decoder().andThen(text -> text.replace("\r", ""));
                        })
                        .also("parse.any-chunking", "parse.cr-prompt", "parse.crlf-split", "parse.mixed-endings"),
                lines(
                                "parse.crlf",
                                "two-line-ends",
                                "dispatched 'a', 'b' where the standard gives 'a\\nb'",
                                () -> new PatternSplitter("[\r\n]"))
                        .also("parse.any-chunking", "parse.crlf-split"),
                lines(
                                "parse.crlf",
                                "cr-kept",
                                "dispatched 'a\\r\\nssespec-0', 'a'",
                                () -> new PatternSplitter("\r(?!\n)|\n"))
                        .also("parse.any-chunking", "parse.crlf-split", "parse.mixed-endings"),
                lines(
                                "parse.mixed-endings",
                                "the-first-kind-only",
                                "dispatched 'a', 'b\\r\\rdata: c\\r\\nssespec-0'",
                                Splitters::settling)
                        .also("parse.any-chunking", "parse.cr", "parse.cr-prompt", "parse.crlf", "parse.crlf-split"),
                lines(
                                "parse.mixed-endings",
                                "lf-cr-is-one",
                                "dispatched 'a\\nb\\nssespec-",
                                () -> new PatternSplitter("\r\n|\n\r|\n|\r"))
                        .also("parse.any-chunking", "parse.cr-prompt", "parse.crlf", "parse.crlf-split"),
                lines(
                                "parse.crlf-split",
                                "read-by-read",
                                "dispatched 'a', 'b' where the standard gives 'a\\nb'",
                                () -> new PatternSplitter("\r\n|\n|\r"))
                        .also("parse.any-chunking", "parse.crlf"),
                lines(
                        "parse.cr-prompt",
                        "waits-for-the-next-byte",
                        "dispatched 'a' only when more bytes had come",
                        () -> new PatternSplitter("\r\n|\n|\r(?=.)")),
                lines(
                        "parse.cr-prompt",
                        "hangs-at-the-end",
                        "dispatched 'a' only when more bytes had come",
                        LineClientFaults::hanging),
                lines(
                                "parse.any-chunking",
                                "a-read-ends-a-line",
                                "dispatched nothing where the standard gives 'a:b\\n\\n c' of type 'add'",
                                Splitters::readByRead)
                        .also("connect.*", "parse.*", "reconnect.*"),
                lines(
                                "parse.any-chunking",
                                "the-rest-of-a-read-is-lost",
                                "dispatched nothing where the standard gives 'a:b\\n\\n c' of type 'add'",
                                Splitters::forgetting)
                        .also("connect.*", "parse.*"),
                separators(
                                "all-of-unicode",
                                "dispatched 'a', 'c' where the standard gives 'a\\x0Bb\\x0B\\x0Bdata: c\\x0B'",
                                "\u000B\f\u0085\u2028\u2029")
                        .also("parse.retry-invalid"),
                separators(
                                "as-in-python",
                                "dispatched 'a', 'c' where the standard gives 'a\\x0Bb\\x0B\\x0Bdata: c\\x0B'",
                                "\u000B\f\u001C\u001D\u001E\u0085\u2028\u2029")
                        .also("parse.retry-invalid"),
                separators(
                                "as-in-readline",
                                "dispatched 'a', 'c' where the standard gives 'a\\u2028b\\u2028\\u2028data: c\\u2028'",
                                "\u2028\u2029")
                        .also("parse.retry-invalid"),
                separators(
                                "vertical-tab-and-form-feed",
                                "dispatched 'a', 'c' where the standard gives 'a\\x0Bb\\x0B\\x0Bdata: c\\x0B'",
                                "\u000B\f")
                        .also("parse.retry-invalid"));
    }

    private static ClientFault lines(String rule, String name, String expected, Supplier<Splitter> splitter) {
        return ClientFault.of(rule, name, expected, quirks -> quirks.splitter = splitter);
    }

    private static ClientFault separators(String name, String expected, String more) {
        return lines("parse.separators", name, expected, () -> new LineSplitter(more));
    }

    /** Waits for the byte after a CR for ever, also when there can be none. */
    private static Splitter hanging() {
        PatternSplitter waiting = new PatternSplitter("\r\n|\n|\r(?=.)");
        return new Splitter() {
            @Override
            public void read(String text, Consumer<String> lines) {
                waiting.read(text, lines);
            }

            @Override
            public void end(Consumer<String> lines) {
                if (waiting.rest().endsWith("\r")) {
                    forEver();
                }
            }
        };
    }

    private static void forEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
