package io.github.ssespec.cli;

import io.github.ssespec.client.EventSourceInspector;
import io.github.ssespec.stream.Notation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The bytes of a stream for people, a line of the stream a line, each with the offset of its first byte in the
 * connection's content. What is not text stands in brackets: {@code [BOM]}, {@code [:]}, {@code [ ]} for the space that
 * goes, {@code [LF] [CR] [CRLF]}.
 *
 * <pre>
 *       0  [BOM]
 *       3  comment   [:] hello[LF]
 *      12  field     data[:][ ]hello[CRLF]
 *      25  blank     [CRLF]
 * </pre>
 *
 * A CR ends its line at once; an LF that comes in a later read gets a line of its own.
 */
final class WireText implements EventSourceInspector {
    private static final Set<String> FIELDS = Set.of("data", "event", "id", "retry");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int SHOWN = 4096;

    private final Consumer<String> out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long lineOffset;
    private long lineLength;
    private boolean afterCr;

    WireText(Consumer<String> out) {
        this.out = out;
    }

    /** Another connection begins. */
    void begin() {
        end();
        lineOffset = 0;
        afterCr = false;
    }

    /** The connection has ended, maybe in mid-line. */
    void end() {
        if (lineLength > 0) {
            endLine("[cut off]", 0);
        }
    }

    @Override
    public void onBytes(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n' && afterCr) {
                print("", "[LF] of the CRLF");
                lineOffset++;
            } else if (next == '\n') {
                endLine("[LF]", 1);
            } else if (next == '\r') {
                boolean isPair = bytes.hasRemaining() && bytes.get(bytes.position()) == '\n';
                if (isPair) {
                    bytes.get();
                }
                endLine(isPair ? "[CRLF]" : "[CR]", isPair ? 2 : 1);
                afterCr = !isPair;
                continue;
            } else {
                append(next);
            }
            afterCr = false;
        }
    }

    private void append(byte next) {
        lineLength++;
        if (line.size() < SHOWN) {
            line.write(next);
        }
        if (lineOffset == 0 && lineLength == 3 && Arrays.equals(line.toByteArray(), BYTE_ORDER_MARK)) {
            print("", "[BOM]");
            forget(0);
        }
    }

    private void endLine(String end, int endLength) {
        byte[] bytes = line.toByteArray();
        int colon = 0;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        String name = Notation.show(bytes, 0, colon);
        boolean isComment = colon == 0 && bytes.length > 0;
        int value = Math.min(bytes.length, colon + 1);
        boolean spaceGoes = !isComment && value < bytes.length && bytes[value] == ' ';
        String text = name
                + (colon < bytes.length ? "[:]" : "")
                + (spaceGoes ? "[ ]" : "")
                + Notation.show(bytes, spaceGoes ? value + 1 : value, bytes.length);
        String more = lineLength > bytes.length ? "… (" + lineLength + " bytes in all)" : "";
        String kind = FIELDS.contains(name) ? "field" : "ignored";
        if (endLength == 0) {
            kind = "lost";
        } else if (isComment) {
            kind = "comment";
        } else if (bytes.length == 0) {
            kind = "blank";
        }
        print(kind, text + more + end);
        forget(endLength);
    }

    private void forget(int endLength) {
        lineOffset += lineLength + endLength;
        lineLength = 0;
        line.reset();
    }

    private void print(String kind, String text) {
        out.accept("%8d  %-8s  %s\n".formatted(lineOffset, kind, text));
    }
}
