package io.github.ssespec.observe;

import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.Target;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** One thing to ask of the subject. Each is asked at most once a run, whatever many checks need it. */
public enum Question {
    /** The smoke probe: comes first, and alone. */
    PROBE("the stream, as an EventSource asks for it", own -> own),
    /** The connection on which the stream is watched for the window. */
    WATCH("the stream, watched for the window", own -> own),
    COMPRESSED("the stream, compressed if the server likes", own -> own.with("Accept-Encoding", "gzip, deflate")),
    GZIP_REFUSED("the stream, with gzip refused", own -> own.with("Accept-Encoding", "gzip;q=0")),
    NO_ACCEPT("the stream without Accept", own -> own.without("Accept")),
    ANY_ACCEPT("the stream with Accept: */*", own -> own.with("Accept", "*/*")),
    OTHER_ACCEPT("another media type", own -> own.with("Accept", "application/json")),
    HTTP10("the stream over HTTP/1.0", own -> own.in("HTTP/1.0")),
    /** Its connection is to be closed, so that the end of a right answer can be seen. */
    HEAD("HEAD", own -> own.by("HEAD").with("Connection", "close")),
    OPTIONS("OPTIONS", own -> own.by("OPTIONS")),
    /** What a page of the given origin gets; this and the next ask only where an origin is given. */
    ORIGIN("the stream, for a page of the given origin", (own, origin) -> own.with("Origin", origin)),
    OTHER_ORIGIN(
            "the stream, for a page of another origin", (own, origin) -> own.with("Origin", "https://ssespec.invalid")),
    ORIGIN_REFUSED(
            "another media type, for a page of the given origin",
            (own, origin) -> own.with("Accept", "application/json").with("Origin", origin)),
    PREFLIGHT(
            "a preflight for last-event-id",
            (own, origin) -> own.by("OPTIONS")
                    .without("Accept")
                    .with("Origin", origin)
                    .with("Access-Control-Request-Method", own.method())
                    .with("Access-Control-Request-Headers", "last-event-id"));

    private final String purpose;
    private final boolean needsOrigin;
    private final BiFunction<Request, String, Request> change;

    Question(String purpose, UnaryOperator<Request> change) {
        this.purpose = purpose;
        this.needsOrigin = false;
        this.change = (own, origin) -> change.apply(own);
    }

    Question(String purpose, BiFunction<Request, String, Request> change) {
        this.purpose = purpose;
        this.needsOrigin = true;
        this.change = change;
    }

    /** Why the kit asks, for people. */
    public String purpose() {
        return purpose;
    }

    /** Whether it can only be asked for a page of some origin. */
    boolean needsOrigin() {
        return needsOrigin;
    }

    /** The request that this question makes of the user's own. */
    Request request(Target target) {
        String origin = target.origin();
        return change.apply(target.request(), origin == null ? "" : origin);
    }
}
