package io.github.ssespec.observe;

import io.github.ssespec.client.parser.EventStreamInspector;
import io.github.ssespec.client.parser.EventStreamParser;
import io.github.ssespec.client.parser.StreamEvent;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.http.Body;
import io.github.ssespec.wire.http.ResponseReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the watched stream has shown so far, while it is watched. Thread-safe. */
final class Known implements Recorder.Watcher {
    /** Events after which there is enough to resume from, and some to see come again. */
    private static final int ENOUGH = 4;

    /** How many of them have to come later than the first ones. */
    private static final int LIVE = 2;

    private static final int MOST_IDS = 1_000;
    private static final int LONGEST_ID = 1024;

    private final List<String> ids = new ArrayList<>();
    private final List<Long> arrivals = new ArrayList<>();
    private final Recorder.Watcher next;
    private final EventStreamParser parser = new EventStreamParser(new Collector());
    private @Nullable ResponseReader watched;
    private int read;
    private int events;
    private boolean over;
    private boolean enough;
    private @Nullable String resumable;

    /** @param next is told the same */
    Known(Recorder.Watcher next) {
        this.next = next;
    }

    /** Ids that can go out in a header, and the number of events. */
    private final class Collector implements EventStreamInspector {
        private @Nullable String id;
        private long idAt;

        @Override
        public void onId(String value, long offset) {
            id = value;
            idAt = offset;
        }

        @Override
        public void onEvent(StreamEvent event) {
            events++;
            if (arrivals.size() < MOST_IDS) {
                arrivals.add(System.nanoTime());
            }
            String own = id;
            if (own != null && idAt >= event.offset() && goesIntoAHeader(own) && ids.size() < MOST_IDS) {
                ids.add(own);
            }
            id = null;
        }
    }

    private static boolean goesIntoAHeader(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.equals(id.strip())
                && id.chars().noneMatch(c -> c < ' ' && c != '\t' || c == 0x7F);
    }

    @Override
    public void more(ResponseReader response) {
        synchronized (this) {
            if (watched == null && response.head() != null && Asking.isEventStream(response.head())) {
                watched = response;
            }
            if (watched == response) {
                Body body = response.body();
                parser.parse(body.bytes(), read, body.size() - read);
                read = body.size();
                notifyAll();
            }
        }
        next.more(response);
    }

    @Override
    public synchronized boolean enough() {
        return enough;
    }

    /** Nobody needs more of the watched stream. */
    synchronized void release() {
        enough = true;
    }

    /** The watched stream is over. */
    synchronized void over() {
        over = true;
        notifyAll();
    }

    /**
     * Waits until there is enough to ask with: some events, of which not all came at once, so that what is sent to
     * everybody who comes can be told from what is sent again; or from {@code fair} on two with an id, or one where none
     * carries any; or {@code last}; or the end of the stream. Times are on the clock of {@link System#nanoTime()}.
     *
     * @param atOnce within how many nanoseconds events count as having come at once
     */
    synchronized void await(long atOnce, long fair, long last) throws InterruptedException {
        // Some time is left for what comes live.
        long grown = fair + (last - fair) / 2;
        while (!over && (events < ENOUGH || happened(atOnce) < LIVE || growBefore(grown))) {
            long now = System.nanoTime();
            boolean some = ids.size() > 1 || events > 0 && ids.isEmpty();
            long until = growBefore(grown) ? grown : some ? Math.min(fair, last) : last;
            if (until - now <= 0) {
                return;
            }
            wait(Math.max(1, (now < fair ? Math.min(fair, until) - now : until - now) / 1_000_000));
        }
    }

    /** Whether ids will have a digit more by then, as fast as events come. */
    private boolean growBefore(long time) {
        OptionalLong more = Ids.untilTheyGrow(ids);
        if (more.isEmpty() || arrivals.size() < ENOUGH) {
            return false;
        }
        long now = System.nanoTime();
        long each = (now - arrivals.get(0)) / arrivals.size();
        return now + more.getAsLong() * each < time;
    }

    private long happened(long atOnce) {
        return arrivals.stream().filter(at -> at - arrivals.get(0) > atOnce).count();
    }

    /** An id after which other events are known if any is, so that it can be seen what comes after. Always the same. */
    synchronized Optional<String> resumable() {
        if (resumable == null && !ids.isEmpty()) {
            resumable = ids.get(Ids.before(ids));
        }
        return Optional.ofNullable(resumable);
    }

    /** Another such id, so that what holds for one alone can be told. */
    synchronized Optional<String> other() {
        OptionalInt place = resumable().map(id -> Ids.other(ids, id)).orElse(OptionalInt.empty());
        return place.isPresent() ? Optional.of(ids.get(place.getAsInt())) : Optional.empty();
    }

    /** The same, of the ids that are not ASCII. */
    synchronized Optional<String> nonAscii() {
        for (int i = Math.max(0, ids.size() - 2); i >= 0 && i < ids.size(); i--) {
            if (!Ids.isAscii(ids.get(i))) {
                return Optional.of(ids.get(i));
            }
        }
        return Optional.empty();
    }

    /** A number far above those that stand in the ids, where all are numbers. */
    synchronized Optional<String> ahead() {
        return Ids.ahead(ids);
    }
}
