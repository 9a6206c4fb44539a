package io.github.ssespec.stream;

import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The content of one response, read as an event stream. Immutable; scanned anew by each walk through it. */
public final class EventStream {
    private static final Set<String> HIDING = Set.of("br", "zstd", "compress", "x-compress", "dcb", "dcz");

    private final Exchange exchange;
    private final Content content;

    private EventStream(Exchange exchange, Content content) {
        this.exchange = exchange;
        this.content = content;
    }

    /** What a response carries, freed from framing and content coding. */
    public static EventStream of(Exchange exchange) {
        return new EventStream(exchange, Content.of(exchange));
    }

    /** Whether the content of a response can be read: a content coding that the kit knows but cannot undo hides it. */
    public static boolean canRead(Exchange exchange) {
        List<String> codings = exchange.contentCodings();
        return codings.stream().noneMatch(HIDING::contains)
                && codings.stream().filter(Inflated::knows).count() <= 1;
    }

    /** The response that carries it. */
    public Exchange exchange() {
        return exchange;
    }

    /** Its bytes; only the first {@link #size()} count. Not to be written to. */
    public byte[] bytes() {
        return content.bytes();
    }

    /** How many bytes it has. */
    public int size() {
        return content.size();
    }

    /** Whether it came to its end, neither cut nor left by the kit, no more followed, and it can be read up to there. */
    public boolean ended() {
        return exchange.end() == End.CLEAN && exchange.response().excess() == 0 && content.whole();
    }

    /** Whether it begins with a byte order mark. */
    public boolean startsWithBom() {
        return bomAt(0, size());
    }

    boolean bomAt(int at, int to) {
        return to - at >= 3
                && bytes()[at] == (byte) 0xEF
                && bytes()[at + 1] == (byte) 0xBB
                && bytes()[at + 2] == (byte) 0xBF;
    }

    /** What was wrong with its content coding, if anything. */
    public Optional<String> error() {
        return Optional.ofNullable(content.error());
    }

    /** Where a byte of it stands in the raw response. */
    public int rawOffset(int offset) {
        return content.rawOffset(offset);
    }

    /** When a byte of it arrived, on the clock of {@link System#nanoTime()}. */
    public long arrivalOf(int offset) {
        return exchange.recording().arrivalOf(rawOffset(offset));
    }

    /** Its bytes from {@code from} to {@code to} as evidence. */
    public Span span(int from, int to) {
        long raw = rawOffset(from);
        long length = to > from ? rawOffset(to - 1) + 1 - raw : 0;
        return new Span(exchange, raw, length, Notation.show(bytes(), from, to, Span.SHOWN));
    }

    /** The lines that are whole, in order. */
    public Iterable<Line> lines() {
        return () -> new LineIterator(this);
    }

    /** What stands after the last line end, if anything. */
    public Optional<Line> rest() {
        LineIterator lines = new LineIterator(this);
        while (lines.hasNext()) {
            lines.next();
        }
        return lines.rest();
    }

    /** The blocks, in order; the last one may be unfinished. Blank lines without a block before them are passed over. */
    public Iterable<Block> blocks() {
        return () -> new BlockIterator(this, new LineIterator(this));
    }
}
