package io.github.ssespec.faults;

import static io.github.ssespec.script.ClientRequest.nth;
import static io.github.ssespec.script.Reply.answer;
import static io.github.ssespec.script.Reply.ticks;

import io.github.ssespec.script.Scripted;
import java.util.List;

/** Servers whose answer to a request for the stream is not the stream. */
final class StatusFaults {
    private static final String STATUS = "http.status";
    private static final String ACCEPT = "http.accept-absent";
    private static final String MISMATCH = "http.accept-mismatch";

    private StatusFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(STATUS, "not-found", "404 Not Found", answer("404 Not Found", "no such thing")),
                Fault.of(
                        STATUS,
                        "no-content",
                        "204 No Content",
                        answer("204 No Content").without("Content-Length")),
                Fault.of(STATUS, "created", "201 Created", ticks().status("201 Created")),
                Fault.of(STATUS, "internal-error", "500 Oops", answer("500 Oops", "stack trace")),
                Fault.of(STATUS, "unavailable", "503 Service Unavailable", answer("503 Service Unavailable")),
                Fault.of(STATUS, "unauthorized", "401 Unauthorized", answer("401 Unauthorized")),
                Fault.of(STATUS, "not-modified", "304 Not Modified", answer("304 Not Modified")),
                Fault.of(STATUS, "no-reason-phrase", "418", answer("418")),
                Fault.of(
                        STATUS, "method-not-allowed", "405 No", answer("405 No").more("Allow", "POST")),
                Fault.of(STATUS, "redirect-without-location", "without Location", answer("301 Moved Permanently")),
                Fault.of(
                        STATUS,
                        "redirect-loop",
                        "more than 20 redirects",
                        answer("302 Found").more("Location", "?again")),
                Fault.of(
                        STATUS,
                        "redirect-to-mail",
                        "no http URL",
                        answer("302 Found").more("Location", "mailto:a@b")),
                Fault.of(
                        STATUS,
                        "redirect-to-nothing",
                        "404 Not Found after 1 redirect",
                        answer("307 Over There").more("Location", "/gone")),
                Fault.of(
                        STATUS,
                        "second-request-fails",
                        "500 Oops",
                        Scripted.of(ticks()).when(nth(n -> n > 1), r -> answer("500 Oops"))),
                Fault.of(
                        STATUS,
                        "fails-when-gzip-is-allowed",
                        "500 Oops",
                        Scripted.of(ticks()).when(r -> r.takes("gzip"), r -> answer("500 Oops"))),
                Fault.of(
                        ACCEPT,
                        "not-acceptable",
                        "406 Not Acceptable",
                        Scripted.of(ticks()).when(r -> !r.asksForStream(), r -> answer("406 Not Acceptable"))),
                Fault.of(
                        ACCEPT,
                        "page-for-any",
                        "Content-Type: text/html",
                        Scripted.of(ticks())
                                .when(
                                        r -> r.header("Accept").equals("*/*"),
                                        r -> answer("200 OK", "<p>").more("Content-Type", "text/html"))),
                Fault.of(
                        ACCEPT,
                        "json-without-accept",
                        "application/json",
                        Scripted.of(ticks())
                                .when(
                                        r -> r.header("Accept").isEmpty(),
                                        r -> answer("200 OK", "{}").more("Content-Type", "application/json"))),
                Fault.of(
                        ACCEPT,
                        "closes-without-accept",
                        "no answer",
                        Scripted.of(ticks()).when(r -> r.header("Accept").isEmpty(), r -> r.dead())),
                Fault.of(
                        MISMATCH,
                        "not-acceptable",
                        "406 Not Acceptable",
                        Scripted.of(ticks())
                                .when(r -> r.header("Accept").endsWith("json"), r -> answer("406 Not Acceptable"))),
                Fault.of(
                        MISMATCH,
                        "json",
                        "application/json",
                        Scripted.of(ticks())
                                .when(
                                        r -> r.header("Accept").endsWith("json"),
                                        r -> answer("200 OK", "{}").more("Content-Type", "application/json"))),
                Fault.of(MISMATCH, "stream", "the stream nevertheless", ticks()));
    }
}
