package io.github.ssespec.observe;

import io.github.ssespec.drive.Lines;
import io.github.ssespec.wire.Dialer;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.Spare;
import io.github.ssespec.wire.Visit;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The driver's connections: recorded and counted as the observer's own. Thread-safe. */
final class Driving implements Lines {
    /** A history that everybody gets may be as large as all that was published before. */
    private static final int SPARE = 32 * 1024 * 1024;

    private final Spare spare = new Spare(SPARE);
    private final Asking asking;
    private final Recorder recorder;
    private final Dialer dialer;
    private final Queue<Exchange> redirects = new ConcurrentLinkedQueue<>();

    Driving(Asking asking, Recorder recorder, Dialer dialer) {
        this.asking = asking;
        this.recorder = recorder;
        this.dialer = dialer;
    }

    @Override
    public Exchange follow(String purpose, Request request, Recorder.Watcher watcher) {
        Journey journey = asking.endlessly(recorder, purpose, request, watcher);
        redirects.addAll(journey.hops().subList(0, journey.hops().size() - 1));
        return journey.answer();
    }

    @Override
    public Visit visit(String purpose, Request request, int receiveBuffer, long until, Recorder.Watcher watcher) {
        long deadline = Math.min(until, asking.deadline());
        return new Visit(dialer, asking.nextId(), purpose, request, receiveBuffer, deadline, watcher, spare);
    }

    @Override
    public Exchange ask(String purpose, Request request) {
        return asking.whole(recorder, purpose, request);
    }

    @Override
    public Exchange publish(Request request) {
        return asking.aside(recorder, "an event to send", request);
    }

    @Override
    public long deadline() {
        return asking.deadline();
    }

    /** What came before the answers. */
    List<Exchange> redirects() {
        return List.copyOf(redirects);
    }
}
