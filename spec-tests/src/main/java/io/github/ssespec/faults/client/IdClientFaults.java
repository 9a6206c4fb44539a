package io.github.ssespec.faults.client;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Clients that keep another last event ID. */
final class IdClientFaults {

    private IdClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                id("parse.id", "ignored", (block, value) -> {}),
                id("parse.id", "a-number", (block, value) -> block.id(value.replaceFirst("^[^0-9]*([0-9]*).*", "$1"))),
                blank("parse.id-persists", "forgotten-after-each-event", block -> {
                    block.dispatch();
                    block.id = "";
                }),
                id("parse.id-empty", "ignored", (block, value) -> {
                    if (!value.isEmpty()) {
                        block.id(value);
                    }
                }),
                id("parse.id-null", "taken", (block, value) -> block.id = value),
                id("parse.id-null", "cut-there", (block, value) -> block.id(value.replaceFirst("\0.*", ""))),
                id("parse.id-null", "dropped", (block, value) -> block.id(value.replace("\0", ""))),
                id("parse.id-null", "resets", (block, value) -> block.id(value.indexOf(0) < 0 ? value : "")),
                id("parse.id-last", "the-first-counts", (block, value) -> {
                    if (block.id.equals(block.state.lastEventId)) {
                        block.id(value);
                    }
                }),
                id(
                        "parse.id-last",
                        "joined",
                        (block, value) ->
                                block.id(block.id.equals(block.state.lastEventId) ? value : block.id + value)),
                blank("parse.id-without-data", "forgotten", block -> {
                    if (block.data.isEmpty()) {
                        block.id = block.state.lastEventId;
                    }
                    block.dispatch();
                }),
                id("parse.id-without-data", "at-once", (block, value) -> {
                    block.id(value);
                    block.takeId();
                }));
    }

    private static ClientFault id(String rule, String name, BiConsumer<Block, String> step) {
        return ClientFault.of(
                rule,
                name,
                "last event ID",
                quirks -> quirks.fields.put("id", (block, field) -> step.accept(block, field.value())));
    }

    private static ClientFault blank(String rule, String name, Consumer<Block> step) {
        return ClientFault.of(rule, name, "last event ID", quirks -> quirks.blank = step);
    }
}
