package io.github.ssespec.run;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.adapter.AdapterException;
import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.adapter.ClientReports;
import io.github.ssespec.adapter.Order;
import io.github.ssespec.adapter.Session;
import java.util.Set;

/** Stands for an adapter that could not be opened: the probe finds out why. */
record NoAdapter(AdapterException why) implements ClientAdapter {

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CONNECT);
    }

    @Override
    public Session start(Order order, ClientReports reports) throws AdapterException {
        throw why;
    }

    @Override
    public void close() {}
}
