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
                lines("parse.lf", "waits-for-cr-lf", () -> new PatternSplitter("\r\n")),
                lines("parse.lf", "waits-for-cr", () -> new PatternSplitter("\r\n?")),
                lines("parse.cr", "no-line-end", () -> new PatternSplitter("\r?\n")),
                ClientFault.of("parse.cr", "dropped", "dispatched", quirks -> {
                    quirks.decoder = () -> new Utf8Decoder().andThen(text -> text.replace("\r", ""));
                }),
                lines("parse.crlf", "two-line-ends", () -> new PatternSplitter("[\r\n]")),
                lines("parse.crlf", "cr-kept", () -> new PatternSplitter("\r(?!\n)|\n")),
                lines("parse.mixed-endings", "the-first-kind-only", Splitters::settling),
                lines("parse.mixed-endings", "lf-cr-is-one", () -> new PatternSplitter("\r\n|\n\r|\n|\r")),
                lines("parse.crlf-split", "read-by-read", () -> new PatternSplitter("\r\n|\n|\r")),
                lines("parse.cr-prompt", "waits-for-the-next-byte", () -> new PatternSplitter("\r\n|\n|\r(?=.)")),
                lines("parse.cr-prompt", "hangs-at-the-end", LineClientFaults::hanging),
                lines("parse.any-chunking", "a-read-ends-a-line", Splitters::readByRead),
                lines("parse.any-chunking", "the-rest-of-a-read-is-lost", Splitters::forgetting),
                separators("all-of-unicode", "\u000B\f\u0085\u2028\u2029"),
                separators("as-in-python", "\u000B\f\u001C\u001D\u001E\u0085\u2028\u2029"),
                separators("as-in-readline", "\u2028\u2029"),
                separators("vertical-tab-and-form-feed", "\u000B\f"));
    }

    private static ClientFault lines(String rule, String name, Supplier<Splitter> splitter) {
        return ClientFault.of(rule, name, "dispatched", quirks -> quirks.splitter = splitter);
    }

    private static ClientFault separators(String name, String more) {
        return lines("parse.separators", name, () -> new LineSplitter(more));
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
