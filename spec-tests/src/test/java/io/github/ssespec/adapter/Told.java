package io.github.ssespec.adapter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what it is told, in words. Thread-safe. */
final class Told implements ClientReports {
    private final List<String> all = new ArrayList<>();

    synchronized List<String> all() {
        return List.copyOf(all);
    }

    private synchronized void add(String what) {
        all.add(what);
        notifyAll();
    }

    @Override
    public void opened() {
        add("open");
    }

    @Override
    public void event(ClientEvent event) {
        add("event " + event.type() + " " + event.data() + " " + event.lastEventId() + " " + event.origin());
    }

    @Override
    public void error() {
        add("error");
    }

    @Override
    public void closed() {
        add("closed");
    }

    @Override
    public void retry(long milliseconds) {
        add("retry " + milliseconds);
    }

    @Override
    public void ended(@Nullable String lastEventId, @Nullable Long reconnectionTime) {
        add("end " + lastEventId + " " + reconnectionTime);
    }

    @Override
    public void broken(String what) {
        add("broken " + what);
    }
}
