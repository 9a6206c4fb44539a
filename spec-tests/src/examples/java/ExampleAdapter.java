import io.github.ssespec.adapter.*;
import io.github.ssespec.client.EventSource;
import java.util.EnumSet;
import java.util.Set;

/**
 * Lets ssespec check a Java client, here an EventSource of the reference client:
 *
 * <pre>java -cp ssespec.jar:classes io.github.ssespec.launch.Main client --adapter ExampleAdapter</pre>
 */
public final class ExampleAdapter implements ClientAdapter {
    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(
                Ability.CONNECT, Ability.CLOSE, Ability.OPEN, Ability.ERROR, Ability.CLOSED, Ability.LAST_EVENT_ID);
    }

    @Override
    public Session start(Order order, ClientReports reports) {
        EventSource source = EventSource.to(order.url())
                .onOpen(reports::opened)
                .onEvent(event -> reports.event(
                        new ClientEvent(event.type(), event.data(), event.lastEventId(), event.origin())))
                .onError(error -> {
                    if (error.isFinal()) reports.closed(); else reports.error();
                })
                .open();
        return new Session() {
            @Override
            public void close() {
                source.close();
                reports.closed();
            }

            @Override
            public void end() {
                source.close();
            }
        };
    }

    @Override
    public void close() {}
}
