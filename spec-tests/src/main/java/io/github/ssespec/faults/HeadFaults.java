package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.stream;
import static io.github.ssespec.script.Reply.ticks;

import io.github.ssespec.script.Reply;
import java.util.List;

/** Servers whose head says the wrong thing about the stream. */
final class HeadFaults {
    private static final String TYPE = "http.content-type";
    private static final String ONCE = "http.content-type-once";
    private static final String CHARSET = "http.charset";
    private static final String CACHE = "http.cache-control";
    private static final String HINTS = "http.proxy-hints";

    private HeadFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(TYPE, "missing", "no Content-Type", ticks().without("Content-Type")),
                Fault.of(TYPE, "empty", "Content-Type:", type("")),
                Fault.of(TYPE, "plain", "text/plain", type("text/plain; charset=utf-8")),
                Fault.of(TYPE, "json", "application/json", type("application/json")),
                Fault.of(TYPE, "html", "text/html", type("text/html")),
                Fault.of(TYPE, "misspelt", "text/eventstream", type("text/eventstream")),
                Fault.of(TYPE, "no-semicolon", "event-stream charset", type("text/event-stream charset=utf-8")),
                Fault.of(TYPE, "quoted", "\"text/event-stream\"", type("\"text/event-stream\"")),
                Fault.of(
                        ONCE,
                        "two-lines",
                        "stands 2 times",
                        ticks().header("Content-Type", "text/html").more("Content-Type", "text/event-stream")),
                Fault.of(ONCE, "the-same-twice", "stands 2 times", ticks().more("Content-Type", "text/event-stream")),
                Fault.of(ONCE, "list", "holds 2 values", type("text/html, text/event-stream")),
                Fault.of(ONCE, "list-with-another-type-last", "holds 2 values", type("text/event-stream, text/html"))
                        .also(TYPE),
                Fault.of(ONCE, "stray-comma", "holds 2 values", type("text/event-stream,")),
                Fault.of(CHARSET, "latin-1", "charset=ISO-8859-1", type("text/event-stream;charset=ISO-8859-1")),
                Fault.of(CHARSET, "utf8-without-hyphen", "charset=utf8", type("text/event-stream; charset=utf8")),
                Fault.of(CHARSET, "utf-16-quoted", "charset=utf-16", type("text/event-stream; CHARSET=\"utf-16\"")),
                Fault.of(CHARSET, "empty", "charset=", type("text/event-stream; charset=")),
                Fault.of(CACHE, "missing", "no Cache-Control", ticks().without("Cache-Control")),
                Fault.of(CACHE, "max-age", "max-age=600", ticks().header("Cache-Control", "public, max-age=600")),
                Fault.of(
                        CACHE,
                        "one-field-only",
                        "no-cache=\"set-cookie\"",
                        ticks().header("Cache-Control", "no-cache=\"set-cookie\"")),
                Fault.of(
                        CACHE,
                        "no-comma",
                        "no-cache no-transform",
                        ticks().header("Cache-Control", "no-cache no-transform")),
                Fault.of(CACHE, "quoted", "x=\"no-store, y\"", ticks().header("Cache-Control", "x=\"no-store, y\"")),
                Fault.of(HINTS, "accel-buffering", "X-Accel-Buffering: no", ticks().more("X-Accel-Buffering", "no")),
                Fault.of(
                        HINTS,
                        "no-transform",
                        "no-transform",
                        ticks().header("Cache-Control", "no-store, no-transform")),
                Fault.of(HINTS, "keep-alive", "Keep-Alive: timeout=5", ticks().more("Keep-Alive", "timeout=5")),
                Fault.of(HINTS, "none", "none of X-Accel-Buffering", stream("data: a\\n\\n")));
    }

    private static Reply type(String value) {
        return ticks().header("Content-Type", value);
    }
}
