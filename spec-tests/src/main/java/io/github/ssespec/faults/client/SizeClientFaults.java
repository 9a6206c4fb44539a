package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.ClientEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that large input is too much for. */
final class SizeClientFaults {
    private static final int LINE = 64 << 10;
    private static final int LINES = 10_000;
    private static final int DATA = 256 << 10;

    private SizeClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                ClientFault.of(
                                "parse.long-line",
                                "cut-at-64-KiB",
                                "(65530 characters), 'a' where the standard gives",
                                quirks -> {
                                    quirks.line = line -> line.substring(0, Math.min(line.length(), LINE));
                                })
                        .also("parse.utf8-split"),
                ClientFault.of(
                                "parse.long-line",
                                "dies-at-64-KiB",
                                "dispatched nothing where the standard gives 'xxx",
                                quirks -> quirks.line = line -> {
                                    if (line.length() > LINE) {
                                        throw new IllegalStateException("token too long");
                                    }
                                    return line;
                                })
                        .also("parse.utf8-split"),
                ClientFault.of(
                                "parse.many-lines",
                                "no-more-than-10000",
                                "(109999 characters), 'a' where the standard gives",
                                quirks -> {
                                    AtomicInteger lines = new AtomicInteger();
                                    quirks.fields.put("data", (block, field) -> {
                                        if (lines.incrementAndGet() <= LINES) {
                                            block.data(field.value());
                                        }
                                    });
                                    quirks.blank = block -> {
                                        lines.set(0);
                                        block.dispatch();
                                    };
                                })
                        .also("parse.large-event"),
                ClientFault.of(
                                "parse.large-event",
                                "cut-at-256-KiB",
                                "(262144 characters), 'a' where the standard gives",
                                quirks -> {
                                    quirks.event = event -> event.data().length() > DATA
                                            ? new ClientEvent(
                                                    event.type(),
                                                    event.data().substring(0, DATA),
                                                    event.lastEventId(),
                                                    event.origin())
                                            : event;
                                })
                        .also("parse.long-line", "parse.many-lines", "parse.utf8-split"),
                ClientFault.of(
                                "parse.large-event",
                                "skipped-past-256-KiB",
                                "dispatched 'a' where the standard gives",
                                quirks -> {
                                    quirks.dispatching = (event, application) -> {
                                        if (event.data().length() <= DATA) {
                                            application.accept(event);
                                        }
                                    };
                                })
                        .also("parse.long-line", "parse.many-lines", "parse.utf8-split"),
                ClientFault.of("parse.growth", "searches-anew-at-each-read", "times as long", quirks -> {
                            quirks.splitter = Splitters::searchingAnew;
                        })
                        // It has a stream of a megabyte.
                        .also("parse.utf8-split"),
                ClientFault.of("parse.growth", "copies-the-rest-after-each-line", "times as long", quirks -> {
                    quirks.framing = (head, in) -> Bodies.of(head, head.isFramed() ? new FullReads(in) : in);
                    quirks.readBytes = 1 << 20;
                    quirks.splitter = Splitters::copyingTheRest;
                }));
    }
}
