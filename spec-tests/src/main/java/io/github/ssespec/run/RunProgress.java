package io.github.ssespec.run;

import io.github.ssespec.client.parser.EventStreamParser;
import io.github.ssespec.reports.console.Progress;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.http.Body;
import io.github.ssespec.wire.http.ResponseReader;
import org.jspecify.annotations.Nullable;

/** Tells how a run gets on, while it does. Safe for use by many threads. */
public final class RunProgress implements Recorder.Watcher {
    private final Progress progress;
    private final String subject;
    private final int rules;
    private @Nullable ResponseReader watched;
    private EventStreamParser parser = new EventStreamParser(event -> {});
    private int read;
    private int events;
    private int decided;

    /** @param subject what is watched, without secrets */
    public RunProgress(Progress progress, String subject, int rules) {
        this.progress = progress;
        this.subject = subject;
        this.rules = rules;
    }

    /** Tells that nothing is decided yet. */
    void begins() {
        progress.update(subject, 0, 0, rules);
    }

    /** Tells that the subject is given time to start. */
    void waiting() {
        progress.waiting("Waiting until " + subject + " answers");
    }

    /** Counts the events of the response that came last. */
    @Override
    public synchronized void more(ResponseReader response) {
        if (response != watched) {
            watched = response;
            parser = new EventStreamParser(event -> events++);
            read = 0;
        }
        Body body = response.body();
        parser.parse(body.bytes(), read, body.size() - read);
        read = body.size();
        progress.update(subject, events, decided, rules);
    }

    /** Counts the events that a client has dispatched in a scene. */
    synchronized void played(int dispatched) {
        events += dispatched;
        progress.update(subject, events, decided, rules);
    }

    /** Tells that so many rules have a verdict or, once all are judged, a result. */
    synchronized void decided(int count) {
        decided = Math.max(decided, count);
        progress.update(subject, events, decided, rules);
    }
}
