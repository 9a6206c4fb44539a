package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.adapter.ClientReports;
import org.jspecify.annotations.Nullable;

/** Tells somebody else what it is told, to be changed in parts. */
class Telling implements ClientReports {
    final ClientReports to;

    Telling(ClientReports to) {
        this.to = to;
    }

    @Override
    public void opened() {
        to.opened();
    }

    @Override
    public void event(ClientEvent event) {
        to.event(event);
    }

    @Override
    public void error() {
        to.error();
    }

    @Override
    public void closed() {
        to.closed();
    }

    @Override
    public void retry(long milliseconds) {
        to.retry(milliseconds);
    }

    @Override
    public void ended(@Nullable String lastEventId, @Nullable Long reconnectionTime) {
        to.ended(lastEventId, reconnectionTime);
    }

    @Override
    public void broken(String what) {
        to.broken(what);
    }
}
