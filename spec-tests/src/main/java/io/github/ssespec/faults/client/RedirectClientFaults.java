package io.github.ssespec.faults.client;

import java.util.List;
import java.util.function.Predicate;

/** Clients that follow redirects otherwise, or not at all. */
final class RedirectClientFaults {

    private RedirectClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                follows("none", "did not follow the redirect", head -> false),
                follows(
                        "not-308",
                        "308 to a path: did not follow the redirect",
                        head -> head.isRedirect() && head.status() != 308),
                follows(
                        "not-303",
                        "303 to an absolute URL: did not follow the redirect",
                        head -> head.isRedirect() && head.status() != 303),
                follows(
                        "not-relative",
                        "302 to a path: did not follow the redirect",
                        head -> head.isRedirect() && head.header("location").contains("://")),
                redirect(
                        "drops-accept",
                        "after the redirect it sent no Accept in place of Accept: 'text/event-stream'",
                        (request, head) -> request.redirected(head).without("Accept")),
                redirect(
                        "drops-last-event-id",
                        "reconnected, and after the redirect it sent no Last-Event-ID in place of Last-Event-ID: '7'",
                        (request, head) -> request.redirected(head).without("Last-Event-ID")),
                credentials(
                        "kept",
                        "sent Authorization and Cookie to another origin",
                        (request, head) -> request.to(request.method(), request.target(head), request.body())),
                credentials(
                        "the-port-does-not-count",
                        "sent Authorization and Cookie to another origin",
                        (request, head) -> {
                            boolean same = request.url()
                                    .getHost()
                                    .equals(request.target(head).getHost());
                            return same
                                    ? request.to(request.method(), request.target(head), null)
                                    : request.redirected(head);
                        }),
                credentials("the-cookie-is-kept", "sent Cookie to another origin", (request, head) -> {
                    Request next = request.redirected(head);
                    String cookie = request.headers().get("Cookie");
                    return cookie == null ? next : next.with("Cookie", cookie);
                }),
                ClientFault.of(
                        "connect.redirect-loop",
                        "sixty-followed",
                        "requests in a row; 21 are the most",
                        quirks -> quirks.redirects = 60));
    }

    private static ClientFault follows(String name, String expected, Predicate<Head> follows) {
        return ClientFault.of("connect.redirect", name, expected, quirks -> quirks.follows = follows);
    }

    private static ClientFault redirect(String name, String expected, Redirecting redirect) {
        return ClientFault.of("connect.redirect", name, expected, quirks -> quirks.redirect = redirect);
    }

    private static ClientFault credentials(String name, String expected, Redirecting redirect) {
        return ClientFault.of("connect.redirect-credentials", name, expected, quirks -> {
            quirks.redirect = redirect;
        });
    }
}
