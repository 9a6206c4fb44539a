package io.github.ssespec.faults.client;

import io.github.ssespec.faults.client.Ending.How;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import java.util.function.ToLongBiFunction;
import java.util.function.UnaryOperator;

/** Clients that come back at another time, with another request or with something left over. */
final class ReconnectClientFaults {
    private static final long FIRST_TIME = FaultyClient.RECONNECTION_TIME.toMillis();

    private ReconnectClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                comesBack("reconnect.eof", "finished", (ending, state) -> ending.is(How.CUT)),
                delay("reconnect.delay", "none", (ending, state) -> 0),
                delay(
                        "reconnect.delay",
                        "none-after-a-clean-end",
                        (ending, state) -> ending.is(How.CLEAN) ? 0 : state.reconnectionTime),
                delay("reconnect.delay", "half", (ending, state) -> state.reconnectionTime / 2),
                delay("reconnect.delay", "shrinks", (ending, state) -> state.reconnectionTime >> state.attempts),
                comesBack("reconnect.retry-zero", "never", (ending, state) -> state.reconnectionTime > 0),
                comesBack(
                        "reconnect.retry-zero",
                        "once",
                        (ending, state) -> state.reconnectionTime > 0 || state.attempts < 2),
                delay(
                        "reconnect.retry-zero",
                        "a-minute",
                        (ending, state) ->
                                state.reconnectionTime == 0 ? TimeUnit.MINUTES.toMillis(1) : state.reconnectionTime),
                comesBack("reconnect.every-time", "three-times", (ending, state) -> state.attempts < 4),
                delay(
                        "reconnect.every-time",
                        "ever-longer",
                        (ending, state) -> state.attempts < 3 ? state.reconnectionTime : TimeUnit.HOURS.toMillis(1)),
                ClientFault.of("reconnect.single", "two-after-an-end", "at once", quirks -> {
                    AtomicBoolean doubled = new AtomicBoolean();
                    quirks.lost = client -> {
                        if (doubled.compareAndSet(false, true)) {
                            client.start();
                        }
                    };
                }),
                again(
                        "reconnect.request-kept",
                        "headers-dropped",
                        request -> request.changed(headers ->
                                headers.keySet().retainAll(List.of("Accept", "Cache-Control", "Last-Event-ID")))),
                again("reconnect.request-kept", "get", request -> request.to("GET", request.url(), null)),
                again(
                        "reconnect.request-kept",
                        "body-dropped",
                        request -> request.body() == null ? request : request.to(request.method(), request.url(), "")),
                again("reconnect.request-kept", "accept-dropped", request -> request.without("Accept")),
                again(
                        "reconnect.request-kept",
                        "query-dropped",
                        request -> request.to(
                                request.method(),
                                URI.create(request.url().toString().replaceFirst("\\?.*", "")),
                                request.body())),
                delay("reconnect.retry", "not-heeded", (ending, state) -> FIRST_TIME),
                delay(
                        "reconnect.retry",
                        "at-most-a-second",
                        (ending, state) -> Math.min(1_000, state.reconnectionTime)),
                ClientFault.of("reconnect.retry", "not-without-data", "reconnected after", quirks -> {
                    quirks.fields.put("retry", (block, field) -> {
                        if (!block.data.isEmpty()) {
                            block.retry(field.value());
                        }
                    });
                }),
                id("reconnect.last-event-id", "not-sent", request -> request.without("Last-Event-ID")),
                id("reconnect.last-event-id", "another-name", request -> renamed(request, "X-Last-Event-ID")),
                id("reconnect.last-event-id", "in-the-query", request -> renamed(request, "lastEventId")));
    }

    private static Request renamed(Request request, String name) {
        String id = request.headers().get("Last-Event-ID");
        return id == null ? request : request.without("Last-Event-ID").with(name, id);
    }

    private static ClientFault comesBack(String rule, String name, BiPredicate<Ending, State> when) {
        return ClientFault.of(rule, name, "no further request", quirks -> {
            BiPredicate<Ending, State> right = quirks.comesBack;
            quirks.comesBack = (ending, state) -> right.test(ending, state) && when.test(ending, state);
        });
    }

    private static ClientFault delay(String rule, String name, ToLongBiFunction<Ending, State> delay) {
        return ClientFault.of(rule, name, "reconnected after", quirks -> quirks.delay = delay);
    }

    /** Makes another request when it comes back. */
    private static ClientFault again(String rule, String name, UnaryOperator<Request> change) {
        return ClientFault.of(
                rule,
                name,
                "reconnected with",
                quirks -> quirks.request = (request, state) -> state.attempts > 1 ? change.apply(request) : request);
    }

    private static ClientFault id(String rule, String name, UnaryOperator<Request> change) {
        return ClientFault.of(
                rule, name, "Last-Event-ID", quirks -> quirks.request = (request, state) -> change.apply(request));
    }
}
