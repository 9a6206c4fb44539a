package io.github.ssespec.adapter;

import io.github.ssespec.client.EventSource;
import io.github.ssespec.client.EventSourceBuilder;
import io.github.ssespec.client.EventSourceInspector;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The reference client, in this process: an {@link EventSource} a case. */
public final class ReferenceClientAdapter implements ClientAdapter {

    /** Short, since every case that looks at a reconnection waits for it. */
    private static final Duration RECONNECTION_TIME = Duration.ofMillis(500);

    private final Set<EventSource> sources = ConcurrentHashMap.newKeySet();

    /** An adapter without clients. */
    public ReferenceClientAdapter() {}

    /** All but the state at the end of a parser's input. */
    @Override
    public Set<Ability> abilities() {
        return EnumSet.complementOf(EnumSet.of(Ability.END_STATE));
    }

    @Override
    public Session start(Order order, ClientReports reports) throws AdapterException {
        try {
            EventSource source = builder(order, reports).open();
            sources.add(source);
            return new InProcess(source, reports);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new AdapterException(order.name() + ": " + e.getMessage());
        }
    }

    private static EventSourceBuilder builder(Order order, ClientReports reports) {
        EventSourceBuilder builder = EventSource.to(order.url())
                .method(order.method())
                .reconnectionTime(RECONNECTION_TIME)
                .onOpen(reports::opened)
                .onEvent(event ->
                        reports.event(new ClientEvent(event.type(), event.data(), event.lastEventId(), event.origin())))
                .onError(error -> {
                    if (error.isFinal()) {
                        reports.closed();
                    } else {
                        reports.error();
                    }
                })
                .inspector(new EventSourceInspector() {
                    @Override
                    public void onRetry(long milliseconds) {
                        reports.retry(milliseconds);
                    }
                });
        order.headers().forEach(builder::header);
        if (order.body() != null) {
            builder.body(order.body());
        }
        return builder;
    }

    @Override
    public void close() {
        sources.forEach(EventSource::close);
    }

    private final class InProcess implements Session {
        private final EventSource source;
        private final ClientReports reports;

        InProcess(EventSource source, ClientReports reports) {
            this.source = source;
            this.reports = reports;
        }

        @Override
        public void close() {
            source.close();
            reports.closed();
        }

        @Override
        public void end() {
            source.close();
            sources.remove(source);
        }
    }
}
