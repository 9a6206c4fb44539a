package io.github.ssespec.faults.client;

import java.util.List;
import java.util.function.Consumer;

/** Clients that use what is unfinished when the stream ends. */
final class EndClientFaults {

    private EndClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                ClientFault.of(
                                "parse.eof",
                                "dispatched",
                                "dispatched 'a', 'b' where the standard gives 'a'",
                                quirks -> quirks.end = Block::dispatch)
                        .also(
                                "parse.id-without-data",
                                "parse.retry",
                                "reconnect.buffers-cleared",
                                "reconnect.discarded-id"),
                ClientFault.of(
                                "parse.eof",
                                "its-id-counts",
                                "left another last event ID: reconnected with Last-Event-ID: '2' where the standard gives Last-Event-ID: '1'",
                                quirks -> quirks.end = Block::takeId)
                        .also("parse.id-without-data", "reconnect.discarded-id"),
                ClientFault.of(
                                "parse.eof",
                                "the-last-line-and-dispatched",
                                "dispatched 'a', 'b' where the standard gives 'a'",
                                quirks -> {
                                    quirks.splitter = EndClientFaults::endingTheLastLine;
                                    quirks.end = Block::dispatch;
                                })
                        .also(
                                "parse.any-chunking",
                                "parse.id-without-data",
                                "parse.retry",
                                "parse.utf8-invalid",
                                "reconnect.buffers-cleared",
                                "reconnect.discarded-id"));
    }

    private static Splitter endingTheLastLine() {
        LineSplitter splitter = new LineSplitter();
        return new Splitter() {
            @Override
            public void read(String text, Consumer<String> lines) {
                splitter.read(text, lines);
            }

            @Override
            public void end(Consumer<String> lines) {
                splitter.read("\n", line -> {
                    if (!line.isEmpty()) {
                        lines.accept(line);
                    }
                });
            }
        };
    }
}
