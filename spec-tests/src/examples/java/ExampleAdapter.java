import static io.github.ssespec.adapter.Ability.*;

import io.github.ssespec.adapter.*;
import io.github.ssespec.client.EventSource;
import java.util.Set;

/** Lets ssespec check a Java client, here an EventSource of the reference client. */
public final class ExampleAdapter implements ClientAdapter {
    public Set<Ability> abilities() {
        return Set.of(CONNECT, CLOSE, OPEN, ERROR, CLOSED, LAST_EVENT_ID, ORIGIN);
    }

    public Session start(Order order, ClientReports reports) {
        EventSource source = EventSource.to(order.url())
                .onOpen(reports::opened)
                .onEvent(e -> reports.event(new ClientEvent(e.type(), e.data(), e.lastEventId(), e.origin())))
                .onError(error -> { if (error.isFinal()) reports.closed(); else reports.error(); })
                .open();
        return () -> { source.close(); reports.closed(); };
    }
}
