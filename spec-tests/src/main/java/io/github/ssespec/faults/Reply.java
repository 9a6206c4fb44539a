package io.github.ssespec.faults;

import io.github.ssespec.rules.ByteNotation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A response in the making. Immutable: each method gives a changed copy, so that a fault says just what is wrong with
 * it. Content is written in the notation of {@link ByteNotation}; each piece is sent by itself, as a chunk of its own
 * where the framing is chunked.
 */
public final class Reply {
    private enum Ending {
        HOLD,
        END,
        CUT,
        RESET
    }

    private String version = "HTTP/1.1";
    private String status = "200 OK";
    private List<String> lines = List.of();
    private List<Step> before = List.of();
    private List<byte[]> pieces = List.of();
    private Duration gap = Duration.ZERO;
    private boolean chunked = true;
    private boolean chunkedByHand;
    private boolean headDrips;
    private Ending ending = Ending.HOLD;

    private Reply() {}

    /** A stream that is held open, chunked, with a good head. */
    public static Reply stream(String... pieces) {
        return new Reply()
                .header("Content-Type", "text/event-stream")
                .header("Cache-Control", "no-store")
                .pieces(pieces);
    }

    /** A response that ends at once, its content framed by Content-Length. */
    public static Reply answer(String status, String... pieces) {
        return new Reply().status(status).pieces(pieces).lengthed();
    }

    private Reply change(Consumer<Reply> change) {
        Reply copy = new Reply();
        copy.version = version;
        copy.status = status;
        copy.lines = lines;
        copy.before = before;
        copy.pieces = pieces;
        copy.gap = gap;
        copy.chunked = chunked;
        copy.chunkedByHand = chunkedByHand;
        copy.headDrips = headDrips;
        copy.ending = ending;
        change.accept(copy);
        return copy;
    }

    /** With another version in its status line. */
    public Reply version(String other) {
        return change(r -> r.version = other);
    }

    /** With another status: code and reason. */
    public Reply status(String other) {
        return change(r -> r.status = other);
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
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return change(r -> r.lines = List.copyOf(more));
    }

    /** Without the headers of that name. */
    public Reply without(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return change(r -> r.lines = lines.stream()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .toList());
    }

    /** With those bytes before its head. */
    public Reply after(String bytes) {
        return change(r -> r.before = List.of(Step.send(bytes)));
    }

    /** With that time before its first byte. */
    public Reply delay(int millis) {
        return change(r -> r.before = List.of(new Step.Pause(Duration.ofMillis(millis))));
    }

    /** With its head sent a byte at a time. */
    public Reply headDrips() {
        return change(r -> r.headDrips = true);
    }

    /** With other content. */
    public Reply pieces(String... others) {
        return pieces(Arrays.stream(others)
                .map(piece -> ByteNotation.bytes(List.of(piece)))
                .toList());
    }

    private Reply pieces(List<byte[]> others) {
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

    /** With that time between pieces. */
    public Reply gap(int millis) {
        return change(r -> r.gap = Duration.ofMillis(millis));
    }

    /** With its pieces sent as they are: framed by what the headers say, or by the connection's end. */
    public Reply raw() {
        return change(r -> r.chunked = false);
    }

    /** With chunks that are written out in its pieces, sizes and all. */
    public Reply chunks(String... written) {
        return raw().header("Transfer-Encoding", "chunked").pieces(written).change(r -> r.chunkedByHand = true);
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

    /** Ends as its framing asks for. */
    public Reply end() {
        return change(r -> r.ending = Ending.END);
    }

    /** Closes in the middle of its framing. */
    public Reply cut() {
        return change(r -> r.ending = Ending.CUT);
    }

    /** Closes with a reset. */
    public Reply reset() {
        return change(r -> r.ending = Ending.RESET);
    }

    /** As HEAD gets it: the same head, and no content. */
    Reply withoutContent() {
        return (chunked ? header("Transfer-Encoding", "chunked") : this).raw().pieces().end();
    }

    /** As an HTTP/1.0 client gets it: close-delimited. */
    Reply closeDelimited() {
        Reply plain = chunkedByHand ? stream("data: tick\\n\\n") : this;
        return plain.raw().header("Connection", "close");
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>(before);
        steps.addAll(head());
        for (byte[] piece : pieces) {
            if (piece != pieces.get(0) && !gap.isZero()) {
                steps.add(new Step.Pause(gap));
            }
            steps.add(new Step.Send(chunked ? chunk(piece) : piece));
        }
        switch (ending) {
            case HOLD -> steps.add(new Step.Hold());
            case END -> steps.addAll(chunked ? List.of(Step.send("0\\r\\n\\r\\n")) : List.of());
            case RESET -> steps.add(new Step.Reset());
            case CUT -> {}
        }
        return steps;
    }

    private List<Step> head() {
        StringBuilder head = new StringBuilder(version + " " + status + "\r\n");
        lines.forEach(line -> head.append(line).append("\r\n"));
        head.append(chunked ? "Transfer-Encoding: chunked\r\n\r\n" : "\r\n");
        byte[] bytes = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        List<Step> steps = new ArrayList<>();
        int size = headDrips ? 1 : bytes.length;
        for (int at = 0; at < bytes.length; at += size) {
            steps.add(new Step.Send(Arrays.copyOfRange(bytes, at, at + size)));
        }
        return steps;
    }

    private static byte[] chunk(byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(piece);
        out.writeBytes(new byte[] {'\r', '\n'});
        return out.toByteArray();
    }
}
