package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.answer;
import static io.github.ssespec.script.Reply.ticks;

import io.github.ssespec.script.Script;
import io.github.ssespec.script.Scripted;
import java.util.List;

/** Servers that pages of another origin cannot read, or only by luck. */
final class CorsFaults {
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";
    private static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";
    private static final String PREFLIGHT = "cors.last-event-id";
    private static final String VARY = "cors.vary";

    private CorsFaults() {}

    static List<Fault> all() {
        return List.of(
                allow("no-header", "no Access-Control-Allow-Origin", Scripted.of(ticks()))
                        .also(PREFLIGHT),
                allow(
                                "another-origin",
                                "Access-Control-Allow-Origin: https://other.example",
                                allowing("https://other.example"))
                        .also(PREFLIGHT),
                allow("null", "Access-Control-Allow-Origin: null", allowing("null"))
                        .also(PREFLIGHT),
                allow(
                        "two-lines",
                        "Access-Control-Allow-Origin: *, *",
                        allowing("*").when(request -> !request.is("OPTIONS"), reply -> reply.more(ALLOW_ORIGIN, "*"))),
                allow(
                                "two-origins-in-one-line",
                                "Access-Control-Allow-Origin: *, https://app.example",
                                allowing("*, https://app.example"))
                        .also(PREFLIGHT),
                allow(
                        "not-on-a-refusal",
                        "406 Not Acceptable to a request for another media type",
                        allowing("*")
                                .when(
                                        request -> request.header("accept").contains("json"),
                                        reply -> answer("406 Not Acceptable"))),
                allow("not-after-the-end", "204 No Content to a request for the stream after its end", afterItsEnd()),
                Fault.of(
                        "cors.credentials",
                        "any-origin",
                        "Access-Control-Allow-Origin: * with Access-Control-Allow-Credentials: true",
                        allowing("*").when(request -> true, reply -> reply.header(ALLOW_CREDENTIALS, "true"))),
                Fault.of(VARY, "mirrors-the-origin", "says so not with Vary", mirroring()),
                Fault.of(
                        VARY,
                        "mirrors-and-varies-by-something-else",
                        "Vary: Accept",
                        mirroring().when(request -> true, reply -> reply.header("Vary", "Accept"))),
                Fault.of(
                        VARY,
                        "only-where-there-is-an-origin",
                        "says so not with Vary",
                        allowing("*")
                                .when(
                                        request -> request.header("origin").isEmpty(),
                                        reply -> reply.without(ALLOW_ORIGIN))),
                preflight(
                        "not-allowed",
                        "405 Method Not Allowed",
                        allowing("*")
                                .when(
                                        request -> request.is("OPTIONS"),
                                        reply -> answer("405 Method Not Allowed")
                                                .header("Allow", "GET")
                                                .header(ALLOW_ORIGIN, "*")
                                                .header(ALLOW_HEADERS, "last-event-id"))),
                preflight(
                        "other-headers-only",
                        "Access-Control-Allow-Headers: authorization",
                        allowing("*")
                                .when(
                                        request -> request.is("OPTIONS"),
                                        reply -> reply.header(ALLOW_HEADERS, "authorization"))),
                preflight(
                        "no-header-list",
                        "no Access-Control-Allow-Headers",
                        allowing("*").when(request -> request.is("OPTIONS"), reply -> reply.without(ALLOW_HEADERS))),
                preflight(
                        "no-origin",
                        "no Access-Control-Allow-Origin",
                        allowing("*").when(request -> request.is("OPTIONS"), reply -> reply.without(ALLOW_ORIGIN))));
    }

    private static Fault allow(String name, String expected, Script script) {
        return Fault.of("cors.allow-origin", name, expected, script);
    }

    private static Fault preflight(String name, String expected, Script script) {
        return Fault.of(PREFLIGHT, name, expected, script);
    }

    /** A server that allows those origins on every answer, and last-event-id in preflights. */
    private static Scripted allowing(String origins) {
        return Scripted.of(ticks())
                .when(request -> true, reply -> reply.header(ALLOW_ORIGIN, origins))
                .when(request -> request.is("OPTIONS"), reply -> reply.header(ALLOW_HEADERS, "Last-Event-ID"));
    }

    /** The stream allows its readers, and the 204 that is to stop them does not: to a page that is a network error. */
    private static Scripted afterItsEnd() {
        return Scripted.of(EndFaults.ending())
                .when(request -> true, reply -> reply.header(ALLOW_ORIGIN, "*"))
                .when(request -> request.is("OPTIONS"), reply -> reply.header(ALLOW_HEADERS, "Last-Event-ID"))
                .when(request -> !request.header("last-event-id").isEmpty(), reply -> EndFaults.noContent());
    }

    private static Scripted mirroring() {
        return allowing("https://app.example")
                .when(
                        request -> request.header("origin").endsWith(".invalid"),
                        reply -> reply.header(ALLOW_ORIGIN, "https://ssespec.invalid"));
    }
}
