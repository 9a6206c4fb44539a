package io.github.ssespec.faults;

import io.github.ssespec.drive.Publication;
import io.github.ssespec.drive.Publication.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How a server writes what is published as a block of the stream: lines for each field that is given, and a blank line.
 * Immutable: each method gives a changed copy, so that a fault says just what is wrong with it.
 */
final class Encoder {
    /** What ends a line of a value. */
    static final String LINE_ENDS = "\r\n|\n|\r";

    private final Map<Field, UnaryOperator<String>> writers;
    private final List<Field> order;
    private final UnaryOperator<String> finish;
    private final Function<String, byte[]> coding;

    private Encoder(
            Map<Field, UnaryOperator<String>> writers,
            List<Field> order,
            UnaryOperator<String> finish,
            Function<String, byte[]> coding) {
        this.writers = new EnumMap<>(writers);
        this.order = List.copyOf(order);
        this.finish = finish;
        this.coding = coding;
    }

    /** The right one: data and comments over as many lines as they have, the others as they are. */
    static Encoder right() {
        Map<Field, UnaryOperator<String>> writers = new EnumMap<>(Field.class);
        for (Field field : List.of(Field.EVENT, Field.ID, Field.RETRY)) {
            writers.put(field, value -> line(field.label(), value));
        }
        writers.put(Field.COMMENT, value -> lines("", value, LINE_ENDS));
        writers.put(Field.DATA, Encoder::data);
        List<Field> order = List.of(Field.EVENT, Field.ID, Field.RETRY, Field.COMMENT, Field.DATA);
        return new Encoder(writers, order, block -> block, text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** A field's line. */
    static String line(String name, String value) {
        return name + ": " + value + "\n";
    }

    /** A line for each part of a value, empty ones too. */
    static String lines(String name, String value, String split) {
        return Arrays.stream(value.split(split, -1))
                .map(part -> line(name, part))
                .collect(Collectors.joining());
    }

    /** Data as it is to be written. */
    static String data(String value) {
        return lines("data", value, LINE_ENDS);
    }

    /** With that field's lines made of its value in another way. */
    Encoder writing(Field field, UnaryOperator<String> writer) {
        Map<Field, UnaryOperator<String>> others = new EnumMap<>(writers);
        others.put(field, writer);
        return new Encoder(others, order, finish, coding);
    }

    /** With that field's value changed before it is written. */
    Encoder taking(Field field, UnaryOperator<String> change) {
        UnaryOperator<String> writer = writers.getOrDefault(field, value -> value);
        return writing(field, value -> writer.apply(change.apply(value)));
    }

    /** With that field behind the others. */
    Encoder last(Field field) {
        List<Field> others =
                Arrays.stream(Field.values()).filter(other -> other != field).collect(Collectors.toList());
        others.add(field);
        return new Encoder(writers, others, finish, coding);
    }

    /** With its whole block changed at last. */
    Encoder finishing(UnaryOperator<String> change) {
        return new Encoder(writers, order, change, coding);
    }

    /** With its text made bytes in another way. */
    Encoder coding(Function<String, byte[]> other) {
        return new Encoder(writers, order, finish, other);
    }

    /** The bytes of the block; none where no field has a line. */
    byte[] block(Publication publication) {
        StringBuilder lines = new StringBuilder();
        for (Field field : order) {
            publication
                    .value(field)
                    .map(writers.getOrDefault(field, value -> ""))
                    .ifPresent(lines::append);
        }
        return lines.length() == 0
                ? new byte[0]
                : coding.apply(finish.apply(lines.append('\n').toString()));
    }
}
