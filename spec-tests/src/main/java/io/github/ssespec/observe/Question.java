package io.github.ssespec.observe;

import io.github.ssespec.wire.Request;
import java.util.function.UnaryOperator;

/** One thing to ask of the subject. Each is asked at most once a run, whatever many checks need it. */
public enum Question {
    /** The smoke probe: comes first, and alone. */
    PROBE("the stream, as an EventSource asks for it", "", own -> own),
    /** The connection on which the stream is watched for the window. */
    WATCH("the stream, watched for the window", "", own -> own),
    COMPRESSED(
            "the stream, compressed if the server likes",
            "-H 'Accept-Encoding: gzip, deflate'",
            own -> own.with("Accept-Encoding", "gzip, deflate")),
    GZIP_REFUSED(
            "the stream, with gzip refused",
            "-H 'Accept-Encoding: gzip;q=0'",
            own -> own.with("Accept-Encoding", "gzip;q=0")),
    NO_ACCEPT("the stream without Accept", "-H 'Accept:'", own -> own.without("Accept")),
    ANY_ACCEPT("the stream with Accept: */*", "-H 'Accept: */*'", own -> own.with("Accept", "*/*")),
    OTHER_ACCEPT("another media type", "-H 'Accept: application/json'", own -> own.with("Accept", "application/json")),
    HTTP10("the stream over HTTP/1.0", "--http1.0", own -> own.in("HTTP/1.0")),
    HEAD("HEAD", "--head", own -> own.by("HEAD")),
    OPTIONS("OPTIONS", "-X OPTIONS", own -> own.by("OPTIONS"));

    private final String purpose;
    private final String curl;
    private final UnaryOperator<Request> change;

    Question(String purpose, String curl, UnaryOperator<Request> change) {
        this.purpose = purpose;
        this.curl = curl;
        this.change = change;
    }

    /** Why the kit asks, for people. */
    public String purpose() {
        return purpose;
    }

    /** The options by which curl asks the same; empty where it is asked as an EventSource asks. */
    public String curl() {
        return curl;
    }

    /** The request that this question makes of the user's own. */
    Request request(Request own) {
        return change.apply(own);
    }
}
