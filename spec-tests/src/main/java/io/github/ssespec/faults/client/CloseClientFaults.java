package io.github.ssespec.faults.client;

import java.util.List;
import java.util.function.Consumer;

/** Clients that go on after they were asked to close. */
final class CloseClientFaults {
    private static final int QUEUE_MILLIS = 400;

    private CloseClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                ClientFault.of("close.stops", "reads-on", "dispatched 'b'", quirks -> {
                    quirks.minds = phase -> phase != Phase.OPEN;
                    quirks.close = client -> {
                        client.stop();
                        client.halfClose();
                    };
                }),
                ClientFault.of("close.stops", "its-queue-is-emptied", "dispatched 'b'", quirks -> {
                            quirks.minds = phase -> phase != Phase.OPEN;
                            quirks.dispatching = (event, application) ->
                                    DispatchClientFaults.later(QUEUE_MILLIS, () -> application.accept(event));
                        })
                        .also("parse.retry", "parse.retry-huge", "parse.retry-leading-zero"),
                whileIn(Phase.OPEN, "close.no-reconnect", "taken-for-a-loss", "made another request ", Client::drop)
                        .also("close.stops"),
                whileIn(
                        Phase.OPEN,
                        "close.drops-connection",
                        "a-flag-only",
                        "the connection stayed open for 2000 ms after close",
                        Client::stop),
                whileIn(
                        Phase.CONNECTING,
                        "close.while-connecting",
                        "ignored",
                        "dispatched 'a' after close",
                        client -> {}),
                whileIn(
                        Phase.CONNECTING,
                        "close.while-connecting",
                        "the-request-goes-on",
                        "stayed open for 2000 ms after close",
                        Client::stop),
                ClientFault.of(
                        "close.while-connecting",
                        "opens-all-the-same",
                        "told that the connection was open, after close",
                        quirks -> {
                            quirks.minds = phase -> phase != Phase.CONNECTING;
                            quirks.close = client -> {
                                if (client.phase() == Phase.CONNECTING) {
                                    client.stop();
                                } else {
                                    client.abort();
                                }
                            };
                        }),
                whileIn(Phase.WAITING, "close.while-waiting", "ignored", "made another request ", client -> {}),
                ClientFault.of("close.while-waiting", "the-timer-fires", "made another request ", quirks -> {
                    quirks.minds = phase -> phase != Phase.WAITING;
                }));
    }

    /** Does something else when it is asked to close in a phase. */
    private static ClientFault whileIn(Phase phase, String rule, String name, String expected, Consumer<Client> close) {
        return ClientFault.of(
                rule,
                name,
                expected,
                quirks -> quirks.close = client -> {
                    if (client.phase() == phase) {
                        close.accept(client);
                    } else {
                        client.abort();
                    }
                });
    }
}
