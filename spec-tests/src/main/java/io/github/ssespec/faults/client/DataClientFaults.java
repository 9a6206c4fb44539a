package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.ClientEvent;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Clients that make another event of a block's data and type. */
final class DataClientFaults {
    private static final String NONE = "\uFFFF";

    private DataClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                data(
                                "parse.data-lines",
                                "joined-with-nothing",
                                "dispatched 'ab' where the standard gives 'a\\nb'",
                                (block, value) -> block.data.append(value))
                        .also("parse.*"),
                data(
                                "parse.data-lines",
                                "joined-with-a-space",
                                "dispatched 'a b' where the standard gives 'a\\nb'",
                                (block, value) -> block.data
                                        .append(block.data.isEmpty() ? "" : " ")
                                        .append(value))
                        .also("parse.*"),
                data(
                                "parse.data-lines",
                                "the-last-only",
                                "dispatched 'b' where the standard gives 'a\\nb'",
                                (block, value) -> {
                                    block.data.setLength(0);
                                    block.data(value);
                                })
                        .also("parse.*"),
                data(
                                "parse.data-lines",
                                "the-first-only",
                                "dispatched 'a' where the standard gives 'a\\nb'",
                                (block, value) -> {
                                    if (block.data.isEmpty()) {
                                        block.data(value);
                                    }
                                })
                        .also("parse.*"),
                data(
                                "parse.data-empty",
                                "ignored",
                                "dispatched nothing where the standard gives ''",
                                (block, value) -> {
                                    if (!value.isEmpty()) {
                                        block.data(value);
                                    }
                                })
                        .also("parse.*"),
                blank("parse.data-empty", "not-dispatched", "dispatched nothing where the standard gives ''", block -> {
                            if (block.data.toString().isBlank()) {
                                block.data.setLength(0);
                            }
                            block.dispatch();
                        })
                        .also("parse.bom", "parse.cr", "parse.crlf", "parse.event-reset", "parse.space"),
                event(
                                "parse.data-trailing",
                                "all-removed",
                                "dispatched 'a' where the standard gives 'a\\n'",
                                data -> data.replaceFirst("\n+$", ""))
                        .also("parse.crlf", "parse.data-empty", "parse.no-colon"),
                event(
                                "parse.data-trailing",
                                "trimmed",
                                "dispatched 'a' where the standard gives 'a\\n'",
                                String::stripTrailing)
                        .also("parse.crlf", "parse.data-empty", "parse.no-colon", "parse.separators", "parse.space"),
                event("parse.data-trailing", "kept", "dispatched 'a\\n\\n'", data -> data + "\n")
                        .also("connect.*", "dispatch.*", "parse.*", "reconnect.*"),
                blank(
                                "parse.no-data",
                                "dispatched",
                                "dispatched '' of type 't' where the standard gives nothing",
                                block -> {
                                    block.takeId();
                                    if (!block.data.isEmpty() || !block.type.isEmpty()) {
                                        block.emit();
                                    }
                                    block.clear();
                                })
                        .also("parse.id-persists", "parse.id-without-data"),
                blank(
                                "parse.no-data",
                                "the-type-is-kept",
                                "dispatched 'a' of type 't' where the standard gives 'a'",
                                block -> {
                                    block.takeId();
                                    if (!block.data.isEmpty()) {
                                        block.emit();
                                        block.clear();
                                    }
                                })
                        .also("parse.id-persists", "parse.id-without-data"),
                type(
                                "parse.event",
                                "ignored",
                                "dispatched 'a' where the standard gives 'a' of type 'add'",
                                (block, value) -> {})
                        .also("dispatch.typed", "parse.*"),
                type(
                        "parse.event",
                        "folded",
                        "dispatched 'a' of type 'add', 'b' of type 'add' where the standard gives 'a' of type 'Add'",
                        (block, value) -> block.type(value.toLowerCase(Locale.ROOT))),
                type(
                                "parse.event",
                                "cut-at-a-space",
                                "dispatched 'a' of type 'user' where the standard gives 'a' of type 'user joined'",
                                (block, value) -> block.type(value.replaceFirst(" .*", "")))
                        .also("parse.colon-in-value", "parse.event-empty", "parse.space"),
                ClientFault.of(
                                "parse.event-empty",
                                "an-empty-type",
                                "dispatched 'a' of type '' where the standard gives 'a'",
                                quirks -> {
                                    quirks.fields.put(
                                            "event",
                                            (block, field) ->
                                                    block.type(field.value().isEmpty() ? NONE : field.value()));
                                    quirks.event = event -> event.type().equals(NONE) ? typed(event, "") : event;
                                })
                        .also("parse.any-chunking", "parse.event-last", "parse.no-colon"),
                blank(
                                "parse.event-reset",
                                "kept",
                                "dispatched 'a' of type 't', 'b' of type 't' where the standard gives 'a' of type 't', 'b'",
                                block -> {
                                    String type = block.type;
                                    block.dispatch();
                                    block.type(type);
                                })
                        .also("dispatch.typed", "parse.*"),
                type(
                                "parse.event-last",
                                "the-first-counts",
                                "dispatched 'a' of type 't' where the standard gives 'a' of type 'u'",
                                (block, value) -> {
                                    if (block.type.isEmpty()) {
                                        block.type(value);
                                    }
                                })
                        .also("parse.no-colon"),
                type(
                                "parse.event-last",
                                "joined",
                                "dispatched 'a' of type 'tu' where the standard gives 'a' of type 'u'",
                                (block, value) -> block.type(block.type + value))
                        .also("parse.no-colon"),
                type(
                                "parse.event-last",
                                "an-empty-one-is-ignored",
                                "dispatched 'a' of type 't' where the standard gives 'a'",
                                (block, value) -> {
                                    if (!value.isEmpty()) {
                                        block.type(value);
                                    }
                                })
                        .also("parse.no-colon"));
    }

    private static ClientFault field(
            String rule, String name, String expected, String field, BiConsumer<Block, String> step) {
        return ClientFault.of(
                rule,
                name,
                expected,
                quirks -> quirks.fields.put(field, (block, found) -> step.accept(block, found.value())));
    }

    private static ClientFault data(String rule, String name, String expected, BiConsumer<Block, String> step) {
        return field(rule, name, expected, "data", step);
    }

    private static ClientFault type(String rule, String name, String expected, BiConsumer<Block, String> step) {
        return field(rule, name, expected, "event", step);
    }

    private static ClientFault blank(String rule, String name, String expected, Consumer<Block> step) {
        return ClientFault.of(rule, name, expected, quirks -> quirks.blank = step);
    }

    private static ClientFault event(String rule, String name, String expected, UnaryOperator<String> change) {
        return ClientFault.of(
                rule,
                name,
                expected,
                quirks -> quirks.event = event ->
                        new ClientEvent(event.type(), change.apply(event.data()), event.lastEventId(), event.origin()));
    }

    static ClientEvent typed(ClientEvent event, String type) {
        return new ClientEvent(type, event.data(), event.lastEventId(), event.origin());
    }
}
