package io.github.ssespec.faults.client;

import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;

/** Clients that ask for something else when they come back. */
final class ReturnClientFaults {
    private ReturnClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                again(
                        "reconnect.request-kept",
                        "headers-dropped",
                        "asked with x-tenant: '7', and reconnected with no x-tenant",
                        request -> request.changed(headers ->
                                headers.keySet().retainAll(List.of("Accept", "Cache-Control", "Last-Event-ID")))),
                again(
                        "reconnect.request-kept",
                        "get",
                        "asked with POST, and reconnected with GET",
                        request -> request.to("GET", request.url(), null)),
                again(
                        "reconnect.request-kept",
                        "body-dropped",
                        "asked with content of 13 bytes, and reconnected with 0 bytes",
                        request -> request.body() == null ? request : request.to(request.method(), request.url(), "")),
                again(
                        "reconnect.request-kept",
                        "accept-dropped",
                        "asked with accept: 'text/event-stream', and reconnected with no accept",
                        request -> request.without("Accept")),
                again(
                        "reconnect.request-kept",
                        "query-dropped",
                        "?topic=a HTTP/1.1, and reconnected with GET",
                        request -> request.to(
                                request.method(),
                                URI.create(request.url().toString().replaceFirst("\\?.*", "")),
                                request.body())),
                id(
                                "reconnect.last-event-id",
                                "not-sent",
                                "reconnected with no Last-Event-ID where the standard gives Last-Event-ID: '7'",
                                request -> request.without("Last-Event-ID"))
                        .also(
                                "connect.redirect",
                                "parse.*",
                                "reconnect.discarded-id",
                                "reconnect.last-event-id-updated",
                                "reconnect.last-event-id-utf8",
                                "reconnect.state-kept"),
                id(
                                "reconnect.last-event-id",
                                "another-name",
                                "reconnected with no Last-Event-ID where the standard gives Last-Event-ID: '7'",
                                request -> renamed(request, "X-Last-Event-ID"))
                        .also(
                                "connect.redirect",
                                "parse.*",
                                "reconnect.discarded-id",
                                "reconnect.last-event-id-updated",
                                "reconnect.last-event-id-utf8",
                                "reconnect.request-kept",
                                "reconnect.state-kept"),
                id(
                                "reconnect.last-event-id",
                                "in-the-query",
                                "reconnected with no Last-Event-ID where the standard gives Last-Event-ID: '7'",
                                request -> renamed(request, "lastEventId"))
                        .also(
                                "connect.redirect",
                                "parse.*",
                                "reconnect.discarded-id",
                                "reconnect.last-event-id-updated",
                                "reconnect.last-event-id-utf8",
                                "reconnect.request-kept",
                                "reconnect.state-kept"));
    }

    private static Request renamed(Request request, String name) {
        String id = request.headers().get("Last-Event-ID");
        return id == null ? request : request.without("Last-Event-ID").with(name, id);
    }

    /** Makes another request when it comes back. */
    private static ClientFault again(String rule, String name, String expected, UnaryOperator<Request> change) {
        return ClientFault.of(
                rule,
                name,
                expected,
                quirks -> quirks.request = (request, state) -> state.attempts > 1 ? change.apply(request) : request);
    }

    private static ClientFault id(String rule, String name, String expected, UnaryOperator<Request> change) {
        return ClientFault.of(
                rule, name, expected, quirks -> quirks.request = (request, state) -> change.apply(request));
    }
}
