package io.github.ssespec.observe;

import io.github.ssespec.wire.Request;
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
    OPTIONS("OPTIONS", own -> own.by("OPTIONS"));

    private final String purpose;
    private final UnaryOperator<Request> change;

    Question(String purpose, UnaryOperator<Request> change) {
        this.purpose = purpose;
        this.change = change;
    }

    /** Why the kit asks, for people. */
    public String purpose() {
        return purpose;
    }

    /** The request that this question makes of the user's own. */
    Request request(Request own) {
        return change.apply(own);
    }
}
