package io.github.ssespec.script;

import io.github.ssespec.rules.ByteNotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A response in the making. Immutable: each method gives a changed copy, so that a fault says just what is wrong with
 * it. Content is written in the notation of {@link ByteNotation}; each piece is sent by itself, as a chunk of its own
 * where the framing is chunked.
 */
public final class Reply {
    /** What comes after the pieces. */
    private interface Ending {
        List<Step> steps(boolean chunked);
    }

    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private ReplyHead head = new ReplyHead("HTTP/1.1", "200 OK", List.of(), false);
    private List<Step> before = List.of();
    private List<byte[]> pieces = List.of();
    private Duration gap = Duration.ZERO;
    private List<Duration> waits = List.of();
    private boolean chunked = true;
    private boolean chunkedByHand;
    private boolean silent;
    private Ending ending = chunks -> List.of(new Step.Hold());

    private Reply() {}

    /** A stream that is held open, chunked, with a good head. */
    public static Reply stream(String... pieces) {
        return new Reply()
                .header("Content-Type", "text/event-stream")
                .header("Cache-Control", "no-store")
                .pieces(pieces);
    }

    /** A stream about which there is nothing to say. */
    public static Reply ticks() {
        return stream("id: 1\\ndata: tick\\n\\n", "id: 2\\ndata: tick\\n\\n");
    }

    /** A response that ends at once, its content framed by Content-Length. */
    public static Reply answer(String status, String... pieces) {
        return new Reply().status(status).pieces(pieces).lengthed();
    }

    private Reply change(Consumer<Reply> change) {
        Reply copy = new Reply();
        copy.head = head;
        copy.before = before;
        copy.pieces = pieces;
        copy.gap = gap;
        copy.waits = waits;
        copy.chunked = chunked;
        copy.chunkedByHand = chunkedByHand;
        copy.silent = silent;
        copy.ending = ending;
        change.accept(copy);
        return copy;
    }

    /** With another version in its status line. */
    public Reply version(String other) {
        return change(r -> r.head = head.version(other));
    }

    /** With another status: code and reason. */
    public Reply status(String other) {
        return change(r -> r.head = head.status(other));
    }

    /** With that header in place of those of its name. */
    public Reply header(String name, String value) {
        return without(name).more(name, value);
    }

    /** With that header besides those that are there. */
    public Reply more(String name, String value) {
        return line(name + ": " + value);
    }

    /** With that line in its head, be it a header or not. */
    public Reply line(String line) {
        return change(r -> r.head = head.with(line));
    }

    /** Without the headers of that name. */
    public Reply without(String name) {
        return change(r -> r.head = head.without(name));
    }

    /** With those bytes before its head. */
    public Reply after(String bytes) {
        return before(Step.send(bytes));
    }

    /** With that time before its head. */
    public Reply delay(int millis) {
        return before(new Step.Pause(Duration.ofMillis(millis)));
    }

    private Reply before(Step step) {
        List<Step> more = new ArrayList<>(before);
        more.add(step);
        return change(r -> r.before = List.copyOf(more));
    }

    /** With its head sent a byte at a time. */
    public Reply headDrips() {
        return change(r -> r.head = head.dripping());
    }

    /** With other content. */
    public Reply pieces(String... others) {
        return pieces(Arrays.stream(others)
                .map(piece -> ByteNotation.bytes(List.of(piece)))
                .toList());
    }

    /** With other content, in bytes that are not to be changed. */
    public Reply pieces(List<byte[]> others) {
        return change(r -> r.pieces = List.copyOf(others));
    }

    /** With each byte of the content in a piece of its own. */
    public Reply byteByByte() {
        List<byte[]> single = new ArrayList<>();
        for (byte[] piece : pieces) {
            for (byte b : piece) {
                single.add(new byte[] {b});
            }
        }
        return pieces(single);
    }

    /** The same, each piece after a time of its own. */
    public Reply pieces(List<byte[]> others, List<Duration> times) {
        return pieces(others).change(r -> r.waits = List.copyOf(times));
    }

    /** With that time between pieces. */
    public Reply gap(int millis) {
        return change(r -> r.gap = Duration.ofMillis(millis));
    }

    /** With more pieces behind the others, each after its own time. */
    public Reply later(List<Duration> times, List<String> others) {
        List<byte[]> more = new ArrayList<>(pieces);
        others.forEach(piece -> more.add(ByteNotation.bytes(List.of(piece))));
        return pieces(more).change(r -> r.waits = List.copyOf(times));
    }

    /** With its pieces sent as they are: framed by what the headers say, or by the connection's end. */
    public Reply raw() {
        return change(r -> r.chunked = false);
    }

    /** With chunks that are written out in its pieces, sizes and all. */
    public Reply chunks(String... written) {
        return raw().line(CHUNKED).pieces(written).change(r -> r.chunkedByHand = true);
    }

    /** Framed by the Content-Length that its content has, and ended. */
    public Reply lengthed() {
        int length = pieces.stream().mapToInt(piece -> piece.length).sum();
        return raw().header("Content-Length", Integer.toString(length)).end();
    }

    /** Compressed in that coding, its pieces made what the compressor gives out for each. */
    public Reply zipped(Zip zip) {
        return pieces(zip.pieces(pieces))
                .header("Content-Encoding", zip.coding())
                .header("Vary", "Accept-Encoding");
    }

    /** Stays open until the client leaves. */
    public Reply hold() {
        return change(r -> r.ending = chunks -> List.of(new Step.Hold()));
    }

    /** Goes on with what comes through that pipe until the client leaves. */
    public Reply pours(Pipe pipe) {
        return change(r ->
                r.ending = chunks -> List.of(new Step.Pour(pipe, chunks ? Chunk::of : UnaryOperator.identity())));
    }

    /** Ends as its framing asks for. */
    public Reply end() {
        return change(r -> r.ending = chunks -> chunks ? List.of(Step.send("0\\r\\n\\r\\n")) : List.of());
    }

    /** Ends as its framing asks for, and leaves the connection to the next request. */
    public Reply next() {
        return change(r -> r.ending =
                chunks -> chunks ? List.of(Step.send("0\\r\\n\\r\\n"), new Step.Next()) : List.of(new Step.Next()));
    }

    /** Closes in the middle of its framing. */
    public Reply cut() {
        return change(r -> r.ending = chunks -> List.of());
    }

    /** Closes with a reset. */
    public Reply reset() {
        return change(r -> r.ending = chunks -> List.of(new Step.Reset()));
    }

    /** Nothing: the connection is closed without an answer. */
    public Reply dead() {
        return change(r -> r.silent = true);
    }

    /** As HEAD gets it: the same head, and no content. */
    public Reply withoutContent() {
        return (chunked ? line(CHUNKED) : this).raw().pieces().end();
    }

    /** As an HTTP/1.0 client gets it: close-delimited. */
    public Reply closeDelimited() {
        Reply plain = chunkedByHand ? ticks() : this;
        return plain.raw().without("Transfer-Encoding").header("Connection", "close");
    }

    public List<Step> steps() {
        List<Step> steps = new ArrayList<>(before);
        if (silent) {
            return steps;
        }
        steps.addAll((chunked ? head.with(CHUNKED) : head).steps());
        for (int i = 0; i < pieces.size(); i++) {
            byte[] piece = pieces.get(i);
            Duration wait = wait(i);
            if (!wait.isZero()) {
                steps.add(new Step.Pause(wait));
            }
            steps.add(new Step.Send(chunked && piece.length > 0 ? Chunk.of(piece) : piece));
        }
        steps.addAll(ending.steps(chunked));
        return steps;
    }

    private Duration wait(int index) {
        int later = index - (pieces.size() - waits.size());
        return later >= 0 ? waits.get(later) : index == 0 ? Duration.ZERO : gap;
    }
}
