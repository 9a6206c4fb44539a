package io.github.ssespec.faults.client;

import java.io.IOException;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The connections of one client, each of which may be closed while another thread is at it. */
final class Connections {
    private final Queue<Connection> all = new ConcurrentLinkedQueue<>();
    private final BooleanSupplier isClosed;
    private @Nullable Connection last;

    /**
     * None yet.
     *
     * @param isClosed whether a new one is to be closed at once
     */
    Connections(BooleanSupplier isClosed) {
        this.isClosed = isClosed;
    }

    /**
     * A connection to there: the last one, where that may be kept and can serve, or a new one.
     *
     * @throws IOException when there is none
     */
    Connection to(URI url, boolean kept) throws IOException {
        Connection before = last;
        if (kept && before != null && before.canServe(url)) {
            return before;
        }
        Connection next = new Connection(url);
        last = next;
        all.add(next);
        if (isClosed.getAsBoolean()) {
            next.drop();
        }
        next.connect();
        return next;
    }

    /** Closes them. */
    void drop() {
        all.forEach(Connection::drop);
    }

    /** Says on them that nothing more will be asked, and leaves them open. */
    void halfClose() {
        all.forEach(Connection::halfClose);
    }
}
