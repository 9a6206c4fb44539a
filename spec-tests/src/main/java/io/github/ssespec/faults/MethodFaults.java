package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.answer;
import static io.github.ssespec.script.Reply.ticks;

import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Scripted;
import java.util.List;

/** Servers that are wrong about HEAD, OPTIONS and 405, or late. */
final class MethodFaults {
    private static final String HEAD = "http.head-method";
    private static final String HEAD_PROMPT = "http.head-prompt";
    private static final String ALLOW = "http.allow";
    private static final String PROMPT = "http.prompt-head";
    /** Longer than a head may take, shorter than it is waited for. */
    private static final int LATE = 3_500;

    private MethodFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        HEAD,
                        "content",
                        "200 OK with content",
                        Scripted.of(ticks()).to("HEAD", ticks())),
                Fault.of(
                        HEAD,
                        "content-of-the-length-declared",
                        "404 Gone with content: 3 bytes",
                        Scripted.of(ticks()).to("HEAD", answer("404 Gone", "no\\n"))),
                Fault.of(
                        HEAD,
                        "content-later",
                        "with content",
                        Scripted.of(ticks())
                                .to(
                                        "HEAD",
                                        ticks().pieces("", "data: a\\n\\n")
                                                .raw()
                                                .gap(250))),
                Fault.of(
                        HEAD,
                        "content-with-405",
                        "405 No with content",
                        Scripted.of(ticks())
                                .to("HEAD", answer("405 No", "GET only").more("Allow", "GET"))),
                Fault.of(
                        HEAD_PROMPT,
                        "never",
                        "HEAD: no answer",
                        Scripted.of(ticks()).to("HEAD", ticks().delay(60_000))),
                Fault.of(
                        HEAD_PROMPT,
                        "late",
                        "the head came after",
                        Scripted.of(ticks()).to("HEAD", answer("200 OK").delay(LATE))),
                Fault.of(
                        HEAD_PROMPT,
                        "never-whole",
                        "HEAD: no whole response head",
                        Scripted.of(ticks())
                                .to(
                                        "HEAD",
                                        answer("200 OK").after("HTTP/1.1 200").delay(60_000))),
                Fault.of(
                        HEAD_PROMPT,
                        "closes-instead",
                        "HEAD: no answer",
                        Scripted.of(ticks()).to("HEAD", answer("200 OK").dead())),
                Fault.of(
                        ALLOW,
                        "options",
                        "405 without Allow to OPTIONS",
                        Scripted.of(ticks()).to("OPTIONS", answer("405 No"))),
                Fault.of(
                        ALLOW,
                        "head",
                        "405 without Allow to HEAD",
                        Scripted.of(ticks()).to("HEAD", answer("405 No"))),
                Fault.of(
                        ALLOW,
                        "get-with-another-accept",
                        "405 without Allow to GET",
                        Scripted.of(ticks()).when(r -> r.header("Accept").endsWith("json"), r -> answer("405 No"))),
                Fault.of(
                        PROMPT,
                        "with-the-first-event",
                        "the head came after",
                        Scripted.of(ticks()).when(r -> r.is("GET"), r -> r.delay(LATE))),
                Fault.of(
                        PROMPT,
                        "late-when-it-is-not-the-first",
                        "the head came after",
                        Scripted.of(ticks()).when(ClientRequest.nth(n -> n > 1), r -> r.delay(LATE))));
    }
}
