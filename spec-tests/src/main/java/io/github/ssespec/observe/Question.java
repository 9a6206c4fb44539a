package io.github.ssespec.observe;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.Target;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One thing to ask of the subject. Each is asked at most once a run, whatever many checks need it. */
public enum Question {
    /** The smoke probe: comes first, and alone. */
    PROBE(Stage.FIRST, "the stream, as an EventSource asks for it", as(own -> own)),
    /** The connection on which the stream is watched for the window. */
    WATCH(Stage.QUIET, "the stream, watched for the window", as(own -> own)),
    COMPRESSED(
            Stage.QUIET,
            "the stream, compressed if the server likes",
            as(own -> own.with("Accept-Encoding", "gzip, deflate"))),
    GZIP_REFUSED(Stage.QUIET, "the stream, with gzip refused", as(own -> own.with("Accept-Encoding", "gzip;q=0"))),
    NO_ACCEPT(Stage.QUIET, "the stream without Accept", as(own -> own.without("Accept"))),
    ANY_ACCEPT(Stage.QUIET, "the stream with Accept: */*", as(own -> own.with("Accept", "*/*"))),
    OTHER_ACCEPT(Stage.QUIET, "another media type", as(own -> own.with("Accept", "application/json"))),
    HTTP10(Stage.QUIET, "the stream over HTTP/1.0", as(own -> own.in("HTTP/1.0"))),
    /** Its connection is to be closed, so that the end of a right answer can be seen. */
    HEAD(Stage.QUIET, "HEAD", as(own -> own.by("HEAD").with("Connection", "close"))),
    OPTIONS(Stage.QUIET, "OPTIONS", as(own -> own.by("OPTIONS"))),
    /** What a page of the given origin gets; this and the next ask only where an origin is given. */
    ORIGIN(
            Stage.QUIET,
            "the stream, for a page of the given origin",
            forPage((own, origin) -> own.with("Origin", origin))),
    OTHER_ORIGIN(
            Stage.QUIET,
            "the stream, for a page of another origin",
            forPage((own, origin) -> own.with("Origin", "https://ssespec.invalid"))),
    ORIGIN_REFUSED(
            Stage.QUIET,
            "another media type, for a page of the given origin",
            forPage((own, origin) -> own.with("Accept", "application/json").with("Origin", origin))),
    PREFLIGHT(
            Stage.QUIET,
            "a preflight for last-event-id",
            forPage((own, origin) -> own.by("OPTIONS")
                    .without("Accept")
                    .with("Origin", origin)
                    .with("Access-Control-Request-Method", own.method())
                    .with("Access-Control-Request-Headers", "last-event-id"))),
    /** The stream that ends, where that is another one than the watched. */
    ENDING(Stage.QUIET, "the stream that ends", as(own -> own)),
    /** A fresh connection beside those that resume. */
    FRESH(Stage.KNOWING, "the stream, once more", as(own -> own)),
    RESUME(Stage.KNOWING, "the stream from an id that it has sent", after(Known::resumable)),
    RESUME_AGAIN(Stage.KNOWING, "the stream from that id again", after(Known::resumable)),
    RESUME_OTHER(Stage.KNOWING, "the stream from another id that it has sent", after(Known::other)),
    EMPTY_ID(Stage.KNOWING, "the stream with an empty Last-Event-ID", after(known -> Optional.of(""))),
    UNKNOWN_ID(
            Stage.KNOWING,
            "the stream from an id that it never sent",
            after(known -> Optional.of("ssespec-was-never-sent"))),
    AHEAD_ID(Stage.KNOWING, "the stream from an id far ahead", after(Known::ahead)),
    UTF8_ID(Stage.KNOWING, "the stream from a non-ASCII id that it has sent", after(Known::nonAscii)),
    REFLECTED_ID(
            Stage.KNOWING,
            "the stream from an id that reads like a field",
            after(known -> Optional.of(ForgedId.READABLE))),
    /** Plain connections, as many as it takes to have seven at once. */
    COMPANY(Stage.KNOWING, "the stream, one of many at once", as(own -> own)),
    AFTER_END(Stage.ENDED, "the stream, after its end", as(own -> own)),
    /** The same for a page of the given origin. */
    ORIGIN_AFTER_END(
            Stage.ENDED,
            "the stream after its end, for a page of the given origin",
            forPage((own, origin) -> own.with("Origin", origin))),
    /** Many connections, and many publications beside them: the driver's work. */
    PUBLISH(Stage.DRIVEN, "the stream, while events are published", as(own -> own)),
    /** The same for many subscribers and publishers at once. */
    CROWD(Stage.DRIVEN, "the stream, in a crowd", as(own -> own)),
    FORGED_LINE(
            Stage.LAST,
            "the stream from an id with a lone CR in it",
            as(own -> own.with("Last-Event-ID", ForgedId.WITH_CR))),
    OVERSIZED_ID(
            Stage.LAST,
            "the stream from an id of 16 KiB",
            as(own -> own.with("Last-Event-ID", "ssespec-" + "0".repeat(16 * 1024 - 8)))),
    AFTER_OVERSIZED(Stage.LAST, "the stream, after an id of 16 KiB", as(own -> own)),
    /** Asked once a storm of requests is over. */
    AFTER_STORM(Stage.LAST, "the stream, after 100 dropped requests", as(own -> own));

    /** Makes the request, where there is what it takes. */
    private interface Ask {
        Optional<Request> of(Target target, Known known);
    }

    private final Stage stage;
    private final String purpose;
    private final Ask ask;

    Question(Stage stage, String purpose, Ask ask) {
        this.stage = stage;
        this.purpose = purpose;
        this.ask = ask;
    }

    private static Ask as(UnaryOperator<Request> change) {
        return (target, known) -> Optional.of(change.apply(target.request()));
    }

    private static Ask forPage(BiFunction<Request, String, Request> change) {
        return (target, known) ->
                Optional.ofNullable(target.origin()).map(origin -> change.apply(target.request(), origin));
    }

    private static Ask after(Function<Known, Optional<String>> id) {
        return (target, known) -> id.apply(known).map(text -> target.request().withLastEventId(text));
    }

    /** Why the kit asks, for people. */
    public String purpose() {
        return purpose;
    }

    /** Whether an exchange came of this question, be it behind a redirect. */
    public boolean ledTo(Exchange exchange) {
        return exchange.purpose().equals(purpose) || exchange.purpose().equals(purpose + Redirects.REDIRECTED);
    }

    /** Whether what it asks with is meant to do harm, so that the answer says nothing of what clients get. */
    boolean hostile() {
        return this == REFLECTED_ID || this == FORGED_LINE || this == OVERSIZED_ID || this == PUBLISH;
    }

    Stage stage() {
        return stage;
    }

    /** The request that this question makes of the user's own; empty where what it takes is not there. */
    Optional<Request> request(Target target, Known known) {
        return ask.of(target, known);
    }
}
