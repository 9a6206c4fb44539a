package io.github.ssespec.wire.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one response as its bytes arrive: skips interim (1xx) responses, reads the head, then the body by its
 * framing (RFC 9112, 6 and 7), and notes what is wrong on the way.
 *
 * <p>The head, the lines of the chunked framing and the trailers are bounded here, the body by whoever feeds.
 * Written by one thread; read by others only after that thread has handed it over.
 */
public final class ResponseReader {
    /** Bytes of a head beyond which it counts as endless. */
    public static final int MAX_HEAD = 256 * 1024;

    private static final int MAX_INTERIM = 20;

    private final boolean answersHead;
    private final List<Problem> problems = new ArrayList<>();
    private final Body body = new Body();
    private final HeadReader headReader = new HeadReader(problems);
    private final ChunkReader chunks = new ChunkReader(body, problems);
    private @Nullable Head head;
    private Framing framing = Framing.CLOSE;
    private long remaining;
    private int position;
    private int interim;
    private int excess;
    private boolean complete;
    private boolean broken;

    /**
     * A reader for one response.
     *
     * @param answersHead whether the request was HEAD, so that no body may follow whatever the head declares
     */
    public ResponseReader(boolean answersHead) {
        this.answersHead = answersHead;
    }

    /** Takes the next bytes of the response. Bytes after its end are counted as {@link #excess()}. */
    public void feed(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !complete && !broken) {
            at = head == null ? head(bytes, at, to, from) : body(bytes, at, to, from);
        }
        if (complete && !broken) {
            excess += to - at;
        }
        position += to - from;
    }

    private int head(byte[] bytes, int at, int to, int from) {
        while (at < to) {
            Head read = headReader.take(bytes[at], position + at - from);
            at++;
            if (headReader.broken()) {
                broken = true;
                return at;
            }
            if (read != null) {
                headEnded(read);
                return at;
            }
        }
        return at;
    }

    private void headEnded(Head read) {
        if (read.status() < 200 && read.status() != 101) {
            broken = ++interim > MAX_INTERIM;
            if (broken) {
                problems.add(new Problem("interim responses do not end", read.offset(), read.length()));
            }
            headReader.reset();
            return;
        }
        head = read;
        framing = FramingRules.of(read, answersHead, problems);
        if (framing == Framing.LENGTH) {
            remaining = Long.parseLong(read.all("content-length").get(0).value());
        }
        complete = framing == Framing.NONE || framing == Framing.LENGTH && remaining == 0;
    }

    private int body(byte[] bytes, int at, int to, int from) {
        int raw = position + at - from;
        if (framing == Framing.CHUNKED) {
            int next = chunks.feed(bytes, at, to, raw);
            complete = chunks.complete();
            broken = chunks.broken();
            return next;
        }
        int length = framing == Framing.LENGTH ? (int) Math.min(remaining, to - at) : to - at;
        body.append(bytes, at, length, raw);
        remaining -= length;
        complete = framing == Framing.LENGTH && remaining == 0;
        return at + length;
    }

    /** The final head, once it is whole. */
    public @Nullable Head head() {
        return head;
    }

    /** How the body's end is found; what the head declares. */
    public Framing framing() {
        return framing;
    }

    /** The content so far. */
    public Body body() {
        return body;
    }

    /** Chunks that came whole so far. */
    public int chunks() {
        return chunks.count();
    }

    /** What RFC 9112 forbids and was seen nevertheless, in the order of the bytes. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Lets go of the memory that reading took beyond what was read; nothing is fed afterwards. */
    public void trim() {
        body.trim();
    }

    /** Whether the framing says that the body has ended; never so for a close-delimited one. */
    public boolean complete() {
        return complete;
    }

    /** Whether nothing after {@link #problems()} can be understood. */
    public boolean broken() {
        return broken;
    }

    /** How many bytes came after the body's end. */
    public int excess() {
        return excess;
    }

    /** Where a chunked body that is not complete stopped: the end of "the body ended". */
    public String chunkedPlace() {
        return chunks.place();
    }

    /** Bytes of a declared Content-Length that have not come. */
    public long missing() {
        return framing == Framing.LENGTH && !complete ? remaining : 0;
    }
}
