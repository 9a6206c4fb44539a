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
                value("trimmed", String::strip),
                value("all-spaces-gone", value -> value.replaceFirst("^ +", "")),
                value("a-tab-too", value -> value.startsWith("\t") ? value.substring(1) : value),
                value("no-break-space-too", value -> value.replaceFirst("^\u00A0", "")),
                field("parse.space", "needed", line -> line.matches("[^:]+:(?! ).*") ? null : Field.of(line)),
                field(
                        "parse.space",
                        "six-characters-cut-off",
                        line -> line.matches("data:[^ ].*") ? new Field("data", line.substring(6)) : Field.of(line)),
                field("parse.no-colon", "skipped", line -> line.indexOf(':') < 0 ? null : Field.of(line)),
                field("parse.no-colon", "dies", line -> {
                    if (line.indexOf(':') < 0) {
                        throw new IllegalArgumentException(line);
                    }
                    return Field.of(line);
                }),
                field("parse.colon-in-value", "cut-there", FieldClientFaults::cutAtTheSecondColon),
                field("parse.colon-in-value", "the-last-one-splits", FieldClientFaults::splitAtTheLastColon),
                name("parse.field-case", "folded", name -> name.toLowerCase(Locale.ROOT)),
                name("parse.field-case", "capitals", name -> name.equals("Data") ? "data" : name),
                name("parse.field-space", "trimmed", String::strip),
                ClientFault.of("parse.field-space", "indented", "dispatched", quirks -> {
                    quirks.line = String::stripLeading;
                }),
                unknown("dies", (block, field) -> {
                    throw new IllegalArgumentException(field.name());
                }),
                unknown("drops-the-block", (block, field) -> block.clear()),
                unknown("taken-for-data", (block, field) -> block.data(field.value())),
                unknown("a-prefix-is-enough", (block, field) -> {
                    if (field.name().startsWith("data")) {
                        block.data(field.value());
                    }
                }),
                comment("dispatched", block -> {
                    block.type = "comment";
                    block.emit();
                    block.type = "";
                }),
                comment("ends-the-block", Block::dispatch),
                comment("drops-the-block", Block::clear),
                comment("dies", block -> {
                    throw new IllegalArgumentException("empty name");
                }),
                ClientFault.of("parse.comment", "a-blank-line-after-it-dispatches", "dispatched", quirks -> {
                    quirks.blank = block -> {
                        block.takeId();
                        if (!block.data.isEmpty() || !block.id.isEmpty()) {
                            block.emit();
                        }
                        block.clear();
                    };
                }));
    }

    /** The field of a line, its value changed. */
    static @Nullable Field valued(String line, UnaryOperator<String> change) {
        Field field = Field.of(line);
        return field == null ? null : new Field(field.name(), change.apply(field.value()));
    }

    private static ClientFault field(String rule, String name, Function<String, @Nullable Field> field) {
        return ClientFault.of(rule, name, "dispatched", quirks -> quirks.field = field);
    }

    private static ClientFault value(String name, UnaryOperator<String> change) {
        return field("parse.space", name, line -> valued(line, change));
    }

    private static ClientFault name(String rule, String name, UnaryOperator<String> change) {
        return field(rule, name, line -> {
            Field field = Field.of(line);
            return field == null ? null : new Field(change.apply(field.name()), field.value());
        });
    }

    private static ClientFault unknown(String name, BiConsumer<Block, Field> step) {
        return ClientFault.of("parse.unknown-field", name, "dispatched", quirks -> quirks.unknown = step);
    }

    private static ClientFault comment(String name, Consumer<Block> step) {
        return ClientFault.of("parse.comment", name, "dispatched", quirks -> {
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
