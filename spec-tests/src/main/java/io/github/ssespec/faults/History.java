package io.github.ssespec.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What has been published, the newest two thousand blocks of at most so many bytes. Thread-safe. */
final class History {
    private static final int MOST = 2_000;
    private static final int USUAL_BYTES = 128 * 1024;

    /** A block and its id, empty where it has none. */
    record Sent(String id, byte[] block) {}

    /** What a server sends again. */
    @FunctionalInterface
    interface Replay {
        /** What comes after the event of that id, whole and in order; nothing where there is no such event. */
        Replay RIGHT = (id, all) -> all.subList(place(id, all), all.size());

        /** Sends nothing again. */
        Replay NOTHING = (id, all) -> List.of();

        /**
         * What to send first.
         *
         * @param id the Last-Event-ID, null where there is none
         * @param all what was published, the oldest first
         */
        List<Sent> after(@Nullable String id, List<Sent> all);

        /** The place behind the newest event of that id; the end where there is none. */
        static int place(@Nullable String id, List<Sent> all) {
            return IntStream.rangeClosed(1, all.size())
                    .map(back -> all.size() - back)
                    .filter(i -> all.get(i).id.equals(id))
                    .map(i -> i + 1)
                    .findFirst()
                    .orElse(all.size());
        }
    }

    private final List<Sent> all = new ArrayList<>();
    private final int mostBytes;
    private int bytes;

    private History(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** One of 128 KiB. */
    static History usual() {
        return new History(USUAL_BYTES);
    }

    /** An empty one that keeps as much. */
    History anew() {
        return new History(mostBytes);
    }

    /** An empty one that keeps so many bytes. */
    static History of(int mostBytes) {
        return new History(mostBytes);
    }

    synchronized void add(String id, byte[] block) {
        all.add(new Sent(id, block));
        bytes += block.length;
        while (all.size() > MOST || bytes > mostBytes) {
            bytes -= all.remove(0).block.length;
        }
    }

    synchronized List<Sent> all() {
        return List.copyOf(all);
    }
}
