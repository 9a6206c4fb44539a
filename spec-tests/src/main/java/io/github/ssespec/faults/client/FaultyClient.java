package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.adapter.ClientReports;
import io.github.ssespec.adapter.Order;
import io.github.ssespec.adapter.Session;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * A client of its own, over raw sockets and {@code http} alone, that follows the standard but for its quirks. Each
 * client has a daemon thread. Thread-safe.
 */
public final class FaultyClient implements ClientAdapter {
    /** The reconnection time that its clients begin with. */
    public static final Duration RECONNECTION_TIME = Duration.ofMillis(300);

    private final Consumer<Quirks> change;
    private final Duration reconnectionTime;
    private final ConcurrentLinkedQueue<Client> clients = new ConcurrentLinkedQueue<>();

    /** Clients with that reconnection time at first, whose quirks are set by that, anew for each. */
    FaultyClient(Consumer<Quirks> change, Duration reconnectionTime) {
        this.change = change;
        this.reconnectionTime = reconnectionTime;
    }

    /** Clients without a quirk, which break no rule. */
    public FaultyClient() {
        this(quirks -> {}, RECONNECTION_TIME);
    }

    /** A client's steps, made anew. */
    Quirks quirks() {
        Quirks quirks = new Quirks();
        change.accept(quirks);
        return quirks;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.complementOf(EnumSet.of(Ability.END_STATE));
    }

    @Override
    public Session start(Order order, ClientReports reports) {
        Client client = new Client(order, quirks(), reports, reconnectionTime.toMillis());
        clients.add(client);
        client.start();
        return client;
    }

    @Override
    public void close() {
        clients.forEach(Client::end);
    }
}
