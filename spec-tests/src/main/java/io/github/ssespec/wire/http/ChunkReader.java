package io.github.ssespec.wire.http;

import java.util.List;

/** Reads a chunked body (RFC 9112, 7.1): {@code size [;extensions] CRLF data CRLF … 0 CRLF trailers CRLF}. */
final class ChunkReader {
    /** Bytes of a chunk's size line, or of one trailer, beyond which it counts as endless. */
    private static final int MAX_LINE = 16 * 1024;

    private static final int MAX_TRAILERS = 64 * 1024;
    private static final int MAX_EXTENSIONS = 64 * 1024;

    private enum State {
        SIZE,
        DATA,
        DATA_END,
        TRAILERS
    }

    private final Body body;
    private final List<Problem> problems;
    private final LineBuffer line = new LineBuffer(MAX_LINE);
    private State state = State.SIZE;
    private long remaining;
    private int trailers;
    private int extensions;
    private int count;
    private int chunkStart;
    private boolean extended;
    private boolean complete;
    private boolean broken;

    ChunkReader(Body body, List<Problem> problems) {
        this.body = body;
        this.problems = problems;
    }

    boolean complete() {
        return complete;
    }

    boolean broken() {
        return broken;
    }

    /** Where in the chunked framing the bytes stopped, as the end of "the body ended". */
    String place() {
        if (state == State.TRAILERS) {
            return "within its last chunk";
        }
        return state == State.SIZE && line.isEmpty() ? "without its last chunk" : "within a chunk";
    }

    /** Chunks that came whole so far, the last one (of size 0) left out. */
    int count() {
        return count;
    }

    /** Takes bytes of which the first stands at {@code raw}; gives the index of the first byte that was not taken. */
    int feed(byte[] bytes, int from, int to, int raw) {
        int at = from;
        while (at < to && !complete && !broken) {
            if (state == State.DATA) {
                int length = (int) Math.min(remaining, to - at);
                body.append(bytes, at, length, raw + at - from);
                remaining -= length;
                at += length;
                if (remaining == 0) {
                    state = State.DATA_END;
                }
            } else {
                take(bytes[at], raw + at - from);
                at++;
            }
        }
        return at;
    }

    private void take(byte b, long at) {
        if (!line.add(b, at)) {
            breaks(state == State.TRAILERS ? "a trailer does not end" : "a chunk's size line does not end");
            return;
        }
        if (state == State.DATA_END && (line.size() == 1 ? b != '\r' : b != '\n')) {
            // What was taken for this chunk's data may be anything.
            body.truncate(chunkStart);
            breaks("the data of a chunk is not followed by CRLF: its size is wrong");
            return;
        }
        extended |= b == ';';
        if (state == State.SIZE && !extended && Character.digit(b, 16) < 0 && " \t\r\n".indexOf(b) < 0) {
            breaks("a chunk's size is not a hexadecimal number");
            return;
        }
        if (b != '\n') {
            return;
        }
        if (!line.endsWithCrLf()) {
            breaks("a line of the chunked framing ends with a bare LF");
            return;
        }
        switch (state) {
            case SIZE -> size(line.text());
            case DATA_END -> {
                count++;
                state = State.SIZE;
            }
            case TRAILERS -> trailer();
            case DATA -> throw new IllegalStateException("data is not read by lines");
        }
        line.clear();
        extended = false;
    }

    private void size(String text) {
        int semicolon = text.indexOf(';');
        // White space is allowed before an extension, and nowhere else.
        String hex = semicolon < 0 ? text : QuotedList.trimmed(text.substring(0, semicolon));
        if (!hex.matches("[0-9A-Fa-f]+")) {
            breaks(hex.isEmpty() ? "a chunk has no size" : "a chunk's size is not a hexadecimal number");
            return;
        }
        if (!hex.matches("0*[0-9A-Fa-f]{1,15}")) {
            breaks("a chunk's size is too large");
            return;
        }
        if (HeadReader.CONTROL.matcher(text).find()) {
            breaks("a chunk's extension holds a control character");
            return;
        }
        extensions += text.length() - hex.length();
        if (extensions > MAX_EXTENSIONS) {
            breaks("the chunk extensions do not end");
            return;
        }
        remaining = Long.parseLong(hex, 16);
        if (remaining == 0) {
            state = State.TRAILERS;
        } else {
            state = State.DATA;
            chunkStart = body.size();
        }
    }

    private void trailer() {
        trailers += line.size();
        if (line.text().isEmpty()) {
            complete = true;
        } else if (!HeadReader.HEADER_LINE.matcher(line.text()).matches()) {
            breaks("a trailer is no header field");
        } else if (trailers > MAX_TRAILERS) {
            breaks("the trailers do not end");
        }
    }

    private void breaks(String text) {
        problems.add(new Problem(text, line.offset(), line.size()));
        broken = true;
    }
}
