package io.github.ssespec.encounter;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.adapter.AdapterException;
import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.adapter.ClientReports;
import io.github.ssespec.adapter.Order;
import io.github.ssespec.adapter.Session;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Adapters that go wrong, and a patience with which that shows soon. */
final class Clients {
    static final Patience SHORT = new Patience(
            Duration.ofSeconds(1),
            Duration.ofMillis(300),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofMillis(100));

    private Clients() {}

    /** What starting a client does. */
    interface Start {
        void start(Order order, ClientReports reports) throws AdapterException;
    }

    /** A client that does just that when it is started. */
    static ClientAdapter that(Start start) {
        return new ClientAdapter() {
            @Override
            public Set<Ability> abilities() {
                return EnumSet.allOf(Ability.class);
            }

            @Override
            public Session start(Order order, ClientReports reports) throws AdapterException {
                start.start(order, reports);
                return new Session() {
                    @Override
                    public void close() {}

                    @Override
                    public void end() {}
                };
            }

            @Override
            public void close() {}
        };
    }

    static Director director(ClientAdapter adapter, Patience patience) {
        return new Director(
                adapter, "127.0.0.1", Timing.until(System.nanoTime() + TimeUnit.MINUTES.toNanos(1), patience));
    }
}
