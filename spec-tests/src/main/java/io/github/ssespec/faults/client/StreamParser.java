package io.github.ssespec.faults.client;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Parses one stream, read by read, with the steps of a client's quirks. */
final class StreamParser {
    private final Quirks quirks;
    private final Block block;
    private final Function<byte[], String> decoder;
    private final UnaryOperator<String> mark;
    private final Splitter splitter;

    StreamParser(Quirks quirks, Block block) {
        this.quirks = quirks;
        this.block = block;
        decoder = quirks.decoder.get();
        mark = quirks.mark.get();
        splitter = quirks.splitter.get();
        quirks.begin.accept(block);
    }

    void read(byte[] bytes) {
        splitter.read(mark.apply(decoder.apply(bytes)), this::line);
    }

    void end() {
        splitter.end(this::line);
        quirks.end.accept(block);
    }

    private void line(String raw) {
        String line = quirks.line.apply(raw);
        if (line.isEmpty()) {
            quirks.blank.accept(block);
            return;
        }
        Field field = quirks.field.apply(line);
        if (field != null) {
            quirks.fields.getOrDefault(field.name(), quirks.unknown).accept(block, field);
        }
    }
}
