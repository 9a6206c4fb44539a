package io.github.ssespec.faults.client;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Clients that read other fields in a line. */
final class FieldClientFaults {

    private FieldClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                value("trimmed", "dispatched 'a' where the standard gives ' a'", String::strip)
                        .also(
                                "parse.any-chunking",
                                "parse.data-lines",
                                "parse.data-trailing",
                                "parse.event-empty",
                                "parse.retry-invalid",
                                "parse.separators"),
                value(
                                "all-spaces-gone",
                                "dispatched 'a' where the standard gives ' a'",
                                value -> value.replaceFirst("^ +", ""))
                        .also(
                                "parse.any-chunking",
                                "parse.data-lines",
                                "parse.data-trailing",
                                "parse.event-empty",
                                "parse.retry-invalid"),
                value(
                                "a-tab-too",
                                "dispatched 'a' where the standard gives '\\ta'",
                                value -> value.startsWith("\t") ? value.substring(1) : value)
                        .also("parse.retry-invalid"),
                value(
                        "no-break-space-too",
                        "dispatched 'a' where the standard gives '\u00A0a'",
                        value -> value.replaceFirst("^\u00A0", "")),
                field(
                                "parse.space",
                                "needed",
                                "dispatched nothing where the standard gives 'a'",
                                line -> line.matches("[^:]+:(?! ).*") ? null : Field.of(line))
                        .also("parse.*", "reconnect.last-event-id-empty"),
                field(
                                "parse.space",
                                "six-characters-cut-off",
                                "dispatched '' where the standard gives 'a'",
                                line -> line.matches("data:[^ ].*")
                                        ? new Field("data", line.substring(6))
                                        : Field.of(line))
                        .also("parse.bom-inside", "parse.colon-in-value", "parse.nul", "parse.utf8-invalid"),
                field(
                                "parse.no-colon",
                                "skipped",
                                "dispatched 'a\\nb' where the standard gives 'a\\n\\nb'",
                                line -> line.indexOf(':') < 0 ? null : Field.of(line))
                        .also("parse.*", "reconnect.last-event-id-empty"),
                field("parse.no-colon", "dies", "dispatched nothing where the standard gives 'a\\n\\nb'", line -> {
                            if (line.indexOf(':') < 0) {
                                throw new IllegalArgumentException(line);
                            }
                            return Field.of(line);
                        })
                        .also("parse.*", "reconnect.last-event-id-empty"),
                field(
                                "parse.colon-in-value",
                                "cut-there",
                                "dispatched '{\"at\"' where the standard gives '{\"at\":\"12:30\",\"b\":[1]}'",
                                FieldClientFaults::cutAtTheSecondColon)
                        .also(
                                "parse.any-chunking",
                                "parse.data-lines",
                                "parse.retry-invalid",
                                "parse.separators",
                                "reconnect.last-event-id"),
                field(
                                "parse.colon-in-value",
                                "the-last-one-splits",
                                "dispatched nothing where the standard gives '{\"at\":\"12:30\",\"b\":[1]}'",
                                FieldClientFaults::splitAtTheLastColon)
                        .also("parse.*", "reconnect.last-event-id"),
                name(
                        "parse.field-case",
                        "folded",
                        "dispatched 'a\\nb' where the standard gives 'b'",
                        name -> name.toLowerCase(Locale.ROOT)),
                name(
                        "parse.field-case",
                        "capitals",
                        "dispatched 'a\\nb' where the standard gives 'b'",
                        name -> name.equals("Data") ? "data" : name),
                name("parse.field-space", "trimmed", "dispatched 'a\\nb' where the standard gives 'b'", String::strip)
                        .also("parse.no-colon"),
                ClientFault.of(
                                "parse.field-space",
                                "indented",
                                "dispatched 'a\\nb' where the standard gives 'b'",
                                quirks -> {
                                    quirks.line = String::stripLeading;
                                })
                        .also("parse.eof", "parse.separators"),
                unknown("dies", "dispatched nothing where the standard gives 'a\\nb'", (block, field) -> {
                            throw new IllegalArgumentException(field.name());
                        })
                        .also("parse.*"),
                unknown(
                                "drops-the-block",
                                "dispatched 'b' where the standard gives 'a\\nb'",
                                (block, field) -> block.clear())
                        .also("parse.*"),
                unknown(
                                "taken-for-data",
                                "dispatched 'a\\nhigh\\nb' where the standard gives 'a\\nb'",
                                (block, field) -> block.data(field.value()))
                        .also("parse.*"),
                unknown("a-prefix-is-enough", "dispatched 'a\\ne' where the standard gives 'e'", (block, field) -> {
                            if (field.name().startsWith("data")) {
                                block.data(field.value());
                            }
                        })
                        .also(
                                "parse.any-chunking",
                                "parse.bom-inside",
                                "parse.field-space",
                                "parse.no-colon",
                                "parse.utf8-invalid"),
                comment("dispatched", "dispatched '' of type 'comment', 'a' where the standard gives 'a'", block -> {
                            block.type = "comment";
                            block.emit();
                            block.type = "";
                        })
                        .also("parse.*"),
                comment("ends-the-block", "dispatched 'a', 'b' where the standard gives 'a\\nb'", Block::dispatch)
                        .also("parse.eof", "parse.id-without-data"),
                comment("drops-the-block", "dispatched nothing where the standard gives 'a'", Block::clear),
                comment("dies", "dispatched nothing where the standard gives 'a'", block -> {
                            throw new IllegalArgumentException("empty name");
                        })
                        .also("parse.*", "reconnect.state-kept"),
                ClientFault.of(
                                "parse.comment",
                                "a-blank-line-after-it-dispatches",
                                "dispatched '', '', '' where the standard gives nothing",
                                quirks -> {
                                    quirks.blank = block -> {
                                        block.takeId();
                                        if (!block.data.isEmpty() || !block.id.isEmpty()) {
                                            block.emit();
                                        }
                                        block.clear();
                                    };
                                })
                        .also(
                                "parse.crlf",
                                "parse.id-last",
                                "parse.id-null",
                                "parse.id-persists",
                                "parse.id-without-data",
                                "parse.no-data"));
    }

    /** The field of a line, its value changed. */
    static @Nullable Field valued(String line, UnaryOperator<String> change) {
        Field field = Field.of(line);
        return field == null ? null : new Field(field.name(), change.apply(field.value()));
    }

    private static ClientFault field(
            String rule, String name, String expected, Function<String, @Nullable Field> field) {
        return ClientFault.of(rule, name, expected, quirks -> quirks.field = field);
    }

    private static ClientFault value(String name, String expected, UnaryOperator<String> change) {
        return field("parse.space", name, expected, line -> valued(line, change));
    }

    private static ClientFault name(String rule, String name, String expected, UnaryOperator<String> change) {
        return field(rule, name, expected, line -> {
            Field field = Field.of(line);
            return field == null ? null : new Field(change.apply(field.name()), field.value());
        });
    }

    private static ClientFault unknown(String name, String expected, BiConsumer<Block, Field> step) {
        return ClientFault.of("parse.unknown-field", name, expected, quirks -> quirks.unknown = step);
    }

    private static ClientFault comment(String name, String expected, Consumer<Block> step) {
        return ClientFault.of("parse.comment", name, expected, quirks -> {
            quirks.field = line -> line.startsWith(":") ? new Field(":", line.substring(1)) : Field.of(line);
            quirks.fields.put(":", (block, field) -> step.accept(block));
        });
    }

    private static @Nullable Field cutAtTheSecondColon(String line) {
        return valued(line, value -> value.replaceFirst(":.*", ""));
    }

    private static @Nullable Field splitAtTheLastColon(String line) {
        int colon = line.lastIndexOf(':');
        return colon < 1
                ? Field.of(line)
                : new Field(line.substring(0, colon), line.substring(colon + 1).strip());
    }
}
