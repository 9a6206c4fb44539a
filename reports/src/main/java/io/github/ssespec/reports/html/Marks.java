package io.github.ssespec.reports.html;

import io.github.ssespec.reports.Read;
import io.github.ssespec.reports.wire.Anatomy;
import java.util.List;

/** Counts what a stream showed, by the moment at which it came. */
final class Marks implements Anatomy.Listener {
    private final List<Read> reads;
    private final Scale scale;
    private final long[] events;
    private final long[] comments;
    private final long[] heartbeats;
    private int read;
    private boolean eventInRead;
    private long commentsInRead;

    Marks(List<Read> reads, Scale scale) {
        this.reads = reads;
        this.scale = scale;
        this.events = new long[scale.columns()];
        this.comments = new long[scale.columns()];
        this.heartbeats = new long[scale.columns()];
    }

    @Override
    public void event(int offset) {
        if (reach(offset)) {
            eventInRead = true;
            events[column()]++;
        }
    }

    @Override
    public void comment(int offset) {
        if (reach(offset)) {
            commentsInRead++;
        }
    }

    long[] events() {
        return events;
    }

    long[] comments() {
        return comments;
    }

    /** Comments of which no event came with them. */
    long[] heartbeats() {
        return heartbeats;
    }

    void end() {
        if (commentsInRead > 0) {
            (eventInRead ? comments : heartbeats)[column()] += commentsInRead;
        }
        eventInRead = false;
        commentsInRead = 0;
    }

    /** Goes on to the read that brought a byte; false where none did. */
    private boolean reach(int offset) {
        while (read < reads.size() && reads.get(read).offset() + reads.get(read).length() <= offset) {
            end();
            read++;
        }
        return read < reads.size();
    }

    private int column() {
        return scale.column(reads.get(read).milliseconds());
    }
}
