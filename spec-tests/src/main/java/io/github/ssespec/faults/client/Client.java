package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.adapter.ClientReports;
import io.github.ssespec.adapter.Order;
import io.github.ssespec.adapter.Session;
import io.github.ssespec.wire.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One client at work: asks, reads, comes back, until it is closed or the connection was failed. */
final class Client implements Session {
    private static final long END_MILLIS = 1_000;

    private final Order order;
    private final Quirks quirks;
    private final ClientReports reports;
    private final State state;
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final Connections connections;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Phase phase = Phase.CONNECTING;

    Client(Order order, Quirks quirks, ClientReports reports, long reconnectionTime) {
        this.order = order;
        this.quirks = quirks;
        this.reports = quirks.reports.apply(reports);
        this.state = new State(reconnectionTime);
        this.connections = new Connections(() -> isClosed(Phase.WAITING));
    }

    /** Begins; a second call begins a second time, beside the first. */
    void start() {
        Thread thread = Threads.daemon("faulty-client").newThread(this::run);
        threads.add(thread);
        thread.start();
    }

    Phase phase() {
        return phase;
    }

    private void run() {
        try {
            Ending ending = attempt();
            while (!isClosed(Phase.OPEN) && quirks.comesBack.test(ending, state)) {
                phase = Phase.WAITING;
                tell(Phase.OPEN, reports::error);
                quirks.lost.accept(this);
                long delay = quirks.delay.applyAsLong(ending, state);
                boolean over = (quirks.minds.test(Phase.WAITING) ? closed : ended).await(delay, TimeUnit.MILLISECONDS);
                if (over) {
                    return;
                }
                ending = attempt();
            }
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // As with a client whose thread dies of what it did not expect: nobody is told.
            drop();
        }
    }

    private Ending attempt() {
        phase = Phase.CONNECTING;
        state.attempts++;
        Request request = quirks.request.apply(Request.of(order, state.lastEventId), state);
        try {
            for (int redirects = 0; redirects <= quirks.redirects; redirects++) {
                try (Connection connection = connections.to(request.url(), quirks.keepsAlive)) {
                    Head head = connection.ask(request, quirks);
                    if (!quirks.follows.test(head)) {
                        return quirks.accepts.test(head)
                                ? new Ending(stream(request.url(), head, connection), head)
                                : new Ending(Ending.How.REFUSED, head);
                    }
                    request = quirks.redirect.next(request, head);
                }
            }
        } catch (ConnectException e) {
            return new Ending(Ending.How.UNREACHABLE, null);
        } catch (IOException e) {
            // A network error, as too many redirects are one.
        }
        return new Ending(Ending.How.UNANSWERED, null);
    }

    private Ending.How stream(URI url, Head head, Connection connection) {
        if (isClosed(Phase.CONNECTING)) {
            return Ending.How.CLEAN;
        }
        phase = Phase.OPEN;
        state.streams++;
        tell(Phase.CONNECTING, reports::opened);
        String origin = quirks.origin.apply(order.url(), url);
        StreamParser parser = new StreamParser(quirks, new Block(state, origin, this::deliver, reports::retry));
        Ending.How how = read(parser, head, connection);
        parser.end();
        return how;
    }

    private Ending.How read(StreamParser parser, Head head, Connection connection) {
        try {
            InputStream body = quirks.framing.body(head, connection.in());
            byte[] buffer = new byte[quirks.readBytes];
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                parser.read(Arrays.copyOf(buffer, length));
            }
            connection.keep(quirks.keepsAlive && head.leavesOpen());
            return Ending.How.CLEAN;
        } catch (IOException | UncheckedIOException e) {
            return Ending.How.CUT;
        }
    }

    private void deliver(ClientEvent event) {
        quirks.dispatching.dispatch(quirks.event.apply(event), ready -> tell(Phase.OPEN, () -> reports.event(ready)));
    }

    /** Tells the application what happened in a phase; once close has returned, nothing. */
    private synchronized void tell(Phase when, Runnable news) {
        if (!isClosed(when)) {
            news.run();
        }
    }

    private boolean isClosed(Phase when) {
        return ended.getCount() == 0 || closed.getCount() == 0 && quirks.minds.test(when);
    }

    @Override
    public void close() {
        quirks.close.accept(this);
    }

    /** Closes as it should be done. */
    void abort() {
        stop();
        drop();
    }

    /** Has done with it: no more is said, and no request made. */
    synchronized void stop() {
        if (closed.getCount() > 0) {
            reports.closed();
            closed.countDown();
        }
    }

    /** Closes whatever connection there is. */
    void drop() {
        connections.drop();
    }

    /** Says on whatever connection there is that nothing more will be asked, and leaves it open. */
    void halfClose() {
        connections.halfClose();
    }

    @Override
    public void end() {
        ended.countDown();
        closed.countDown();
        drop();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(END_MILLIS);
        for (Thread thread : threads) {
            thread.interrupt();
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
