package io.github.ssespec.faults.client;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Clients that keep another last event ID. */
final class IdClientFaults {

    private IdClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                id(
                                "parse.id",
                                "ignored",
                                "dispatched 'a' with the last event ID '' where the standard gives '7a'",
                                (block, value) -> {})
                        .also(
                                "connect.redirect",
                                "parse.*",
                                "reconnect.discarded-id",
                                "reconnect.last-event-id",
                                "reconnect.last-event-id-updated",
                                "reconnect.last-event-id-utf8",
                                "reconnect.state-kept"),
                id(
                                "parse.id",
                                "a-number",
                                "dispatched 'a' with the last event ID '7' where the standard gives '7a'",
                                (block, value) -> block.id(value.replaceFirst("^[^0-9]*([0-9]*).*", "$1")))
                        .also("parse.*", "reconnect.last-event-id", "reconnect.last-event-id-utf8"),
                blank(
                                "parse.id-persists",
                                "forgotten-after-each-event",
                                "dispatched 'b' with the last event ID '' where the standard gives '1'",
                                block -> {
                                    block.dispatch();
                                    block.id = "";
                                })
                        .also("parse.*"),
                id(
                                "parse.id-empty",
                                "ignored",
                                "dispatched 'b' with the last event ID '1' where the standard gives ''",
                                (block, value) -> {
                                    if (!value.isEmpty()) {
                                        block.id(value);
                                    }
                                })
                        .also("parse.id-last", "parse.no-colon", "reconnect.last-event-id-empty"),
                id(
                        "parse.id-null",
                        "taken",
                        "dispatched 'b' with the last event ID '2\\03' where the standard gives '1'",
                        (block, value) -> block.id = value),
                id(
                        "parse.id-null",
                        "cut-there",
                        "dispatched 'b' with the last event ID '2' where the standard gives '1'",
                        (block, value) -> block.id(value.replaceFirst("\0.*", ""))),
                id(
                        "parse.id-null",
                        "dropped",
                        "dispatched 'b' with the last event ID '23' where the standard gives '1'",
                        (block, value) -> block.id(value.replace("\0", ""))),
                id(
                        "parse.id-null",
                        "resets",
                        "dispatched 'b' with the last event ID '' where the standard gives '1'",
                        (block, value) -> block.id(value.indexOf(0) < 0 ? value : "")),
                id(
                        "parse.id-last",
                        "the-first-counts",
                        "dispatched 'a' with the last event ID '1' where the standard gives '2'",
                        (block, value) -> {
                            if (block.id.equals(block.state.lastEventId)) {
                                block.id(value);
                            }
                        }),
                id(
                        "parse.id-last",
                        "joined",
                        "dispatched 'a' with the last event ID '12' where the standard gives '2'",
                        (block, value) ->
                                block.id(block.id.equals(block.state.lastEventId) ? value : block.id + value)),
                blank(
                                "parse.id-without-data",
                                "forgotten",
                                "dispatched 'a' with the last event ID '' where the standard gives '7'",
                                block -> {
                                    if (block.data.isEmpty()) {
                                        block.id = block.state.lastEventId;
                                    }
                                    block.dispatch();
                                })
                        .also("parse.id-empty", "parse.id-last", "parse.no-data", "reconnect.last-event-id-empty"),
                id(
                                "parse.id-without-data",
                                "at-once",
                                "left another last event ID: reconnected with Last-Event-ID: '2'",
                                (block, value) -> {
                                    block.id(value);
                                    block.takeId();
                                })
                        .also("parse.eof", "reconnect.discarded-id"));
    }

    private static ClientFault id(String rule, String name, String expected, BiConsumer<Block, String> step) {
        return ClientFault.of(
                rule,
                name,
                expected,
                quirks -> quirks.fields.put("id", (block, field) -> step.accept(block, field.value())));
    }

    private static ClientFault blank(String rule, String name, String expected, Consumer<Block> step) {
        return ClientFault.of(rule, name, expected, quirks -> quirks.blank = step);
    }
}
