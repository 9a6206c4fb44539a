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
                request("connect.method", "post", "asked with POST ", r -> r.to("POST", r.url(), null)),
                request("connect.method", "a-body", "the GET has a body of 2 bytes", r -> r.to("GET", r.url(), "{}")),
                request(
                        "connect.accept",
                        "none",
                        "asked with no Accept where text/event-stream is expected",
                        r -> r.without("Accept")),
                request(
                        "connect.accept",
                        "anything",
                        "asked with Accept: '*/*' where text/event-stream is expected",
                        r -> r.with("Accept", "*/*")),
                request(
                        "connect.accept",
                        "json",
                        "asked with Accept: 'application/json' where text/event-stream is expected",
                        r -> r.with("Accept", "application/json")),
                request(
                        "connect.cache",
                        "none",
                        "asked with no Cache-Control: a cache may answer",
                        r -> r.without("Cache-Control")),
                request(
                        "connect.cache",
                        "stale-is-fine",
                        "asked with Cache-Control: 'max-stale': a cache may answer",
                        r -> r.with("Cache-Control", "max-stale")),
                firstId("empty", "sent Last-Event-ID: '' although no id was received", ""),
                firstId("undefined", "sent Last-Event-ID: 'undefined' although no id was received", "undefined"),
                firstId("zero", "sent Last-Event-ID: '0' although no id was received", "0"),
                status(
                                "connect.status",
                                "every-one-tried-again",
                                "status 400: made another request ",
                                status -> status >= 400)
                        .also("dispatch.error-event", "reconnect.fails-then-stops"),
                status(
                        "connect.status",
                        "5xx-tried-again",
                        "status 500: made another request ",
                        status -> status >= 500),
                status(
                        "connect.status",
                        "503-tried-again",
                        "status 503: made another request ",
                        status -> status == 503),
                status(
                                "connect.status",
                                "404-tried-again",
                                "status 404: made another request ",
                                status -> status == 404)
                        .also("dispatch.error-event", "reconnect.fails-then-stops"),
                accepts(
                                "connect.status",
                                "read-as-a-stream",
                                "dispatched 'a' from status 400",
                                head -> head.status() >= 400)
                        .also("dispatch.error-event", "reconnect.fails-then-stops"),
                status("connect.no-content", "tried-again", "made another request ", status -> status == 204),
                accepts("connect.no-content", "an-empty-stream", "made another request ", head -> head.status() == 204),
                accepts(
                        "connect.content-type",
                        "not-looked-at",
                        "dispatched 'a' from Content-Type: text/html",
                        head -> head.status() == 200),
                accepts(
                        "connect.content-type",
                        "any-text",
                        "dispatched 'a' from Content-Type: text/html",
                        head -> ok(head, "text/.*")),
                accepts(
                        "connect.content-type",
                        "none-is-fine",
                        "dispatched 'a' from a response without Content-Type",
                        head -> ok(head, "")),
                status("connect.content-type", "tried-again", "made another request ", status -> status == 200),
                refuses(
                        "compared-whole",
                        "dispatched nothing where the standard gives 'né'",
                        head -> ok(head, "text/event-stream")),
                refuses(
                        "case-counts",
                        "dispatched nothing where the standard gives 'né'",
                        head -> ok(head, "text/event-stream\\b.*")),
                refuses(
                        "another-charset",
                        "dispatched nothing where the standard gives 'né'",
                        head -> ok(head, "(?i)text/event-stream( *;.*utf-8.*)?")),
                ClientFault.of(
                        "connect.content-type-parameters",
                        "its-charset-is-obeyed",
                        "dispatched 'nÃ©' where the standard gives 'né'",
                        ConnectClientFaults::obeyCharset),
                framing(
                        "an-extension-kills-it",
                        "dispatched nothing where the standard gives 'abcdef'",
                        (head, in) -> head.header("transfer-encoding").isEmpty()
                                ? Bodies.of(head, in)
                                : new ChunkedBody(in, line -> Long.parseLong(line, 16))),
                framing(
                        "close-delimited-is-empty",
                        "the end of the connection: dispatched nothing where",
                        (head, in) -> head.isFramed() ? Bodies.of(head, in) : InputStream.nullInputStream()),
                framing(
                        "content-length-not-heeded",
                        "made no further request after the end of the first response",
                        (head, in) -> head.header("content-length").isEmpty() ? Bodies.of(head, in) : in),
                ClientFault.of(
                        "connect.framing",
                        "103-is-the-answer",
                        "103 before the head: dispatched nothing where",
                        quirks -> {
                            quirks.interim = status -> status == 100;
                        }),
                ClientFault.of(
                        "connect.framing",
                        "gzip-asked-for-and-not-decoded",
                        "gzip where it was asked for: dispatched nothing where",
                        quirks -> {
                            quirks.request = (request, state) -> request.with("Accept-Encoding", "gzip");
                            quirks.framing = Bodies::framed;
                        }),
                comesBack(
                        "connect.refused",
                        "gives-up",
                        "made no further request",
                        (ending, state) -> !ending.is(How.UNREACHABLE)),
                comesBack(
                        "connect.refused",
                        "one-more-try",
                        "made no further request",
                        (ending, state) -> !ending.is(How.UNREACHABLE) || state.attempts < 2),
                comesBack(
                        "connect.reset",
                        "gives-up",
                        "made no further request",
                        (ending, state) -> !ending.is(How.UNANSWERED)));
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

    private static ClientFault firstId(String name, String expected, String id) {
        return ClientFault.of(
                "connect.no-last-event-id",
                name,
                expected,
                quirks -> quirks.request =
                        (request, state) -> state.streams == 0 ? request.with("Last-Event-ID", id) : request);
    }

    private static ClientFault comesBack(String rule, String name, String expected, BiPredicate<Ending, State> when) {
        return ClientFault.of(rule, name, expected, quirks -> {
            BiPredicate<Ending, State> right = quirks.comesBack;
            quirks.comesBack = (ending, state) -> right.test(ending, state) && when.test(ending, state);
        });
    }

    private static ClientFault status(String rule, String name, String expected, IntPredicate triedAgain) {
        return ClientFault.of(
                rule,
                name,
                expected,
                quirks -> quirks.comesBack =
                        (ending, state) -> !ending.is(How.REFUSED) || triedAgain.test(ending.status()));
    }

    /** Takes those for a stream, too. */
    private static ClientFault accepts(String rule, String name, String expected, Predicate<Head> more) {
        return ClientFault.of(rule, name, expected, quirks -> quirks.accepts = quirks.accepts.or(more));
    }

    /** Takes only those for a stream. */
    private static ClientFault refuses(String name, String expected, Predicate<Head> only) {
        return ClientFault.of("connect.content-type-parameters", name, expected, quirks -> {
            quirks.accepts = quirks.accepts.and(only);
        });
    }

    private static ClientFault framing(String name, String expected, Framing framing) {
        return ClientFault.of("connect.framing", name, expected, quirks -> quirks.framing = framing);
    }
}
