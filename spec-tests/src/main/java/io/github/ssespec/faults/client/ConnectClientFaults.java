package io.github.ssespec.faults.client;

import io.github.ssespec.faults.client.Ending.How;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Clients that ask otherwise, or take the answer for something else. */
final class ConnectClientFaults {

    private ConnectClientFaults() {}

    static List<ClientFault> all() {
        return List.of(
                request("connect.method", "post", "POST", r -> r.to("POST", r.url(), null)),
                request("connect.method", "a-body", "a body", r -> r.to("GET", r.url(), "{}")),
                request("connect.accept", "none", "no Accept", r -> r.without("Accept")),
                request("connect.accept", "anything", "*/*", r -> r.with("Accept", "*/*")),
                request("connect.accept", "json", "application/json", r -> r.with("Accept", "application/json")),
                request("connect.cache", "none", "no Cache-Control", r -> r.without("Cache-Control")),
                request("connect.cache", "stale-is-fine", "max-stale", r -> r.with("Cache-Control", "max-stale")),
                firstId("empty", ""),
                firstId("undefined", "undefined"),
                firstId("zero", "0"),
                status("connect.status", "every-one-tried-again", status -> status >= 400),
                status("connect.status", "5xx-tried-again", status -> status >= 500),
                status("connect.status", "503-tried-again", status -> status == 503),
                status("connect.status", "404-tried-again", status -> status == 404),
                accepts("connect.status", "read-as-a-stream", head -> head.status() >= 400),
                status("connect.no-content", "tried-again", status -> status == 204),
                accepts("connect.no-content", "an-empty-stream", head -> head.status() == 204),
                accepts("connect.content-type", "not-looked-at", head -> head.status() == 200),
                accepts("connect.content-type", "any-text", head -> ok(head, "text/.*")),
                accepts("connect.content-type", "none-is-fine", head -> ok(head, "")),
                status("connect.content-type", "tried-again", status -> status == 200),
                refuses("compared-whole", head -> ok(head, "text/event-stream")),
                refuses("case-counts", head -> ok(head, "text/event-stream\\b.*")),
                refuses("another-charset", head -> ok(head, "(?i)text/event-stream( *;.*utf-8.*)?")),
                ClientFault.of(
                        "connect.content-type-parameters",
                        "its-charset-is-obeyed",
                        "dispatched",
                        ConnectClientFaults::obeyCharset),
                follows("none", head -> false),
                follows("not-308", head -> head.isRedirect() && head.status() != 308),
                follows("not-303", head -> head.isRedirect() && head.status() != 303),
                follows(
                        "not-relative",
                        head -> head.isRedirect() && head.header("location").contains("://")),
                redirect(
                        "drops-accept",
                        (request, head) -> request.redirected(head).without("Accept")),
                redirect(
                        "drops-last-event-id",
                        (request, head) -> request.redirected(head).without("Last-Event-ID")),
                credentials(
                        "kept", (request, head) -> request.to(request.method(), request.target(head), request.body())),
                credentials("the-port-does-not-count", (request, head) -> {
                    boolean same =
                            request.url().getHost().equals(request.target(head).getHost());
                    return same ? request.to(request.method(), request.target(head), null) : request.redirected(head);
                }),
                credentials("the-cookie-is-kept", (request, head) -> {
                    Request next = request.redirected(head);
                    String cookie = request.headers().get("Cookie");
                    return cookie == null ? next : next.with("Cookie", cookie);
                }),
                ClientFault.of(
                        "connect.redirect-loop",
                        "sixty-followed",
                        "requests in a row",
                        quirks -> quirks.redirects = 60),
                framing(
                        "an-extension-kills-it",
                        (head, in) -> Bodies.decoded(head, new ChunkedBody(in, line -> Long.parseLong(line, 16)))),
                framing(
                        "close-delimited-is-empty",
                        (head, in) -> head.isFramed() ? Bodies.of(head, in) : InputStream.nullInputStream()),
                framing(
                        "content-length-not-heeded",
                        (head, in) -> head.header("content-length").isEmpty() ? Bodies.of(head, in) : in),
                ClientFault.of("connect.framing", "103-is-the-answer", "103", quirks -> {
                    quirks.interim = status -> status == 100;
                }),
                ClientFault.of("connect.framing", "gzip-asked-for-and-not-decoded", "gzip", quirks -> {
                    quirks.request = (request, state) -> request.with("Accept-Encoding", "gzip");
                    quirks.framing = Bodies::framed;
                }),
                comesBack("connect.refused", "gives-up", (ending, state) -> !ending.is(How.UNREACHABLE)),
                comesBack(
                        "connect.refused",
                        "one-more-try",
                        (ending, state) -> !ending.is(How.UNREACHABLE) || state.attempts < 2),
                comesBack("connect.reset", "gives-up", (ending, state) -> !ending.is(How.UNANSWERED)));
    }

    private static boolean ok(Head head, String type) {
        return head.status() == 200 && head.header("content-type").matches(type);
    }

    private static void obeyCharset(Quirks quirks) {
        Memo<String> type = new Memo<>("");
        Predicate<Head> right = quirks.accepts;
        quirks.accepts = head -> {
            type.value = head.header("content-type");
            return right.test(head);
        };
        quirks.decoder = () -> type.value.matches("(?i).*charset=\"?(utf-?8\\b.*|)") || !type.value.contains("=")
                ? new Utf8Decoder()
                : bytes -> new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static ClientFault request(String rule, String name, String expected, UnaryOperator<Request> change) {
        return ClientFault.of(
                rule, name, expected, quirks -> quirks.request = (request, state) -> change.apply(request));
    }

    private static ClientFault firstId(String name, String id) {
        return ClientFault.of(
                "connect.no-last-event-id",
                name,
                "Last-Event-ID",
                quirks -> quirks.request =
                        (request, state) -> state.streams == 0 ? request.with("Last-Event-ID", id) : request);
    }

    private static ClientFault comesBack(String rule, String name, BiPredicate<Ending, State> when) {
        return ClientFault.of(rule, name, "no further request", quirks -> {
            BiPredicate<Ending, State> right = quirks.comesBack;
            quirks.comesBack = (ending, state) -> right.test(ending, state) && when.test(ending, state);
        });
    }

    private static ClientFault status(String rule, String name, IntPredicate triedAgain) {
        return ClientFault.of(
                rule,
                name,
                "another request",
                quirks -> quirks.comesBack =
                        (ending, state) -> !ending.is(How.REFUSED) || triedAgain.test(ending.status()));
    }

    /** Takes those for a stream, too. */
    private static ClientFault accepts(String rule, String name, Predicate<Head> more) {
        return ClientFault.of(rule, name, "another request", quirks -> quirks.accepts = quirks.accepts.or(more));
    }

    /** Takes only those for a stream. */
    private static ClientFault refuses(String name, Predicate<Head> only) {
        return ClientFault.of("connect.content-type-parameters", name, "dispatched", quirks -> {
            quirks.accepts = quirks.accepts.and(only);
        });
    }

    private static ClientFault follows(String name, Predicate<Head> follows) {
        return ClientFault.of("connect.redirect", name, "redirect", quirks -> quirks.follows = follows);
    }

    private static ClientFault redirect(String name, Redirecting redirect) {
        return ClientFault.of("connect.redirect", name, "redirect", quirks -> quirks.redirect = redirect);
    }

    private static ClientFault credentials(String name, Redirecting redirect) {
        return ClientFault.of("connect.redirect-credentials", name, "another origin", quirks -> {
            quirks.redirect = redirect;
        });
    }

    private static ClientFault framing(String name, Framing framing) {
        return ClientFault.of("connect.framing", name, "dispatched", quirks -> quirks.framing = framing);
    }
}
