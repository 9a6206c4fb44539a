package io.github.ssespec.stream;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks through the blocks of a stream (HTML 9.2.6). */
final class BlockIterator implements Iterator<Block> {
    private final EventStream stream;
    private final Iterator<Line> lines;
    private @Nullable Block next;

    BlockIterator(EventStream stream, Iterator<Line> lines) {
        this.stream = stream;
        this.lines = lines;
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Block next() {
        Block block = next;
        if (block == null) {
            throw new NoSuchElementException();
        }
        advance();
        return block;
    }

    private void advance() {
        Block.Builder block = new Block.Builder(stream);
        next = null;
        while (next == null && lines.hasNext()) {
            Line line = lines.next();
            if (!line.isBlank()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                next = block.build(line.start());
            }
        }
        if (next == null && !block.isEmpty()) {
            next = block.build(-1);
        }
    }
}
