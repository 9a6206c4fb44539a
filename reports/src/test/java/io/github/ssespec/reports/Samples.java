package io.github.ssespec.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs to render: a clean one, one with every rule broken, one by a subject that means harm, and one of everything. */
public final class Samples {
    /** What a subject may send to hijack a terminal, a page, a log or a reader's eye. */
    public static final List<String> HOSTILE = List.of(
            "<script>alert('x')</script> & <b a=\"1\"> ]]> <!-- &#0; &amp;",
            "\0\b\u000B\u001B[2J\u001B[31mred\u001B]0;title\u0007\u009B31m\u0085\r\n::error::pwned",
            "::set-output name=a::b\n::add-mask::e\n  ::stop-commands::x",
            "##[add-mask]e ##vso[task.setvariable variable=a]b ##teamcity[buildStop] ###[group]",
            "lone \uD800 and \uDC00 and \uDBFF, whole \uD83D\uDE00, no characters \uFFFE\uFFFF\uFDD0",
            "\u202Egnp.exe\u202C \u200F\u061C\u2066right\u2069 \u200B\u200D\uFEFF \u2028\u2029",
            "x".repeat(1 << 20),
            "\u001B".repeat(1 << 20),
            "中文の長い行".repeat(1000),
            ":: :: ::".repeat(200),
            ":".repeat(5000));

    private static final List<String> RULES = List.of("http.status", "http.content-type", "wire.utf8", "wire.retry");

    private Samples() {}

    public static RunResults clean() {
        return run(
                0,
                List.of(),
                RULES.stream()
                        .map(rule -> rule(rule).title("kept").decided(Status.PASSED))
                        .toList());
    }

    public static RunResults broken() {
        return run(1, List.of(), RULES.stream().map(Samples::failed).toList());
    }

    /** Every hostile string in every member that a subject can reach, in every status. */
    public static RunResults hostile() {
        List<RuleResult> results = new ArrayList<>();
        for (Status status : Status.values()) {
            for (String text : HOSTILE) {
                RuleResultBuilder rule = RuleResult.of("wire.r" + results.size(), "wire", Level.MUST, text)
                        .title(text)
                        .expected(text)
                        .actual(text)
                        .hint(text)
                        .rerun("./ssespec " + text)
                        .curl("curl " + text)
                        .evidence(List.of(new Evidence("wire/01.bin", 0, 9, text), new Evidence(null, 0, 0, text)))
                        .kitFault(results.size() % 7 == 6 ? text : null);
                results.add(
                        status == Status.SKIPPED
                                ? rule.skipped(Reason.option())
                                : status == Status.INCONCLUSIVE
                                        ? rule.inconclusive(Reason.blockedBy("http.status"))
                                        : rule.decided(status));
            }
        }
        List<Connection> connections = HOSTILE.stream()
                .map(text -> new Connection(1, null, text, null, "reset", 0, List.of(), text, false))
                .toList();
        return new RunResults(
                new Tool("ssespec", "0.1.0"),
                "2026-11",
                new Subject("server", "http://127.0.0.1/" + HOSTILE.get(1), "observe"),
                Instant.parse("2026-11-22T19:04:00Z"),
                5432,
                Summary.of(results),
                1,
                HOSTILE,
                Map.of("wire", "the bytes of the stream"),
                connections,
                results);
    }

    /** One rule of each outcome, as a reader may meet them. */
    public static RunResults mixed() {
        List<RuleResult> results = List.of(
                rule("http.status")
                        .title("the stream is answered with status 200")
                        .decided(Status.PASSED),
                failed("http.content-type"),
                rule("http.cache-control", Level.SHOULD, "PRACTICE")
                        .title("Cache-Control keeps caches away")
                        .expected("no-store or no-cache")
                        .actual("no Cache-Control")
                        .decided(Status.WARNING),
                rule("http.version", Level.INFO, "PRACTICE")
                        .title("version and framing")
                        .actual("HTTP/1.1, chunked")
                        .decided(Status.INFO),
                rule("http.allow").actual("no 405 was seen").skipped(Reason.notApplicable()),
                rule("wire.utf8")
                        .title("every byte decodes as UTF-8")
                        .actual("1 byte does not")
                        .baselined(true)
                        .decided(Status.FAILED),
                rule("wire.bom")
                        .title("no stray mark")
                        .actual("1 in line 2")
                        .counted(false)
                        .decided(Status.FAILED),
                rule("wire.retry")
                        .actual("nothing arrived in 5 s")
                        .hint("raise --window")
                        .inconclusive(Reason.noEvidence()),
                rule("wire.null").kitFault("index 5 is out of bounds").inconclusive(Reason.noEvidence()),
                rule("resume.replay").actual("not built yet").skipped(Reason.option()),
                rule("resume.race").actual("not built yet").skipped(Reason.option()),
                rule("resume.empty-id").actual("not built yet").skipped(Reason.option()),
                rule("cors.vary").skipped(Reason.notSelected()));
        return run(1, List.of("The stream was silent for 3 s."), results);
    }

    /** What a baseline and an edition make of a run: one expected failure, one that is newer, one stale entry. */
    public static RunResults baselined() {
        return run(
                1,
                List.of("Passed, and to be taken out of the baseline: wire.retry."),
                List.of(
                        rule("http.status").title("status 200").decided(Status.PASSED),
                        rule("wire.utf8")
                                .title("every byte decodes as UTF-8")
                                .actual("1 byte does not")
                                .baselined(true)
                                .decided(Status.FAILED),
                        rule("wire.bom")
                                .title("no stray mark")
                                .actual("1 in line 2")
                                .counted(false)
                                .decided(Status.FAILED),
                        rule("wire.retry")
                                .title("every retry is digits")
                                .actual("3 are")
                                .baselined(true)
                                .decided(Status.PASSED),
                        rule("wire.null").baselined(true).skipped(Reason.notSelected())));
    }

    public static RunResults run(int exitStatus, List<String> notes, List<RuleResult> results) {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("http", "the response that carries the stream");
        groups.put("wire", "the bytes of the stream");
        groups.put("resume", "ids and Last-Event-ID");
        return new RunResults(
                new Tool("ssespec", "0.1.0"),
                "2026-11",
                new Subject("server", "http://127.0.0.1:8080/events", "observe"),
                Instant.parse("2026-11-22T19:04:00.123Z"),
                5432,
                Summary.of(results),
                exitStatus,
                notes,
                groups,
                List.of(new Connection(
                        1,
                        "wire/01.bin",
                        "GET /events HTTP/1.1",
                        200,
                        "by-kit",
                        5004,
                        List.of(new Read(0, 0, 312), new Read(1250.5, 312, 40)),
                        "watches the stream",
                        false)),
                results);
    }

    public static RuleResult failed(String rule) {
        return rule(rule)
                .title("the media type is text/event-stream")
                .expected("Content-Type: text/event-stream")
                .actual("Content-Type: text/plain; charset=utf-8")
                .hint("The framework's default for strings; set the type where the response is made.")
                .evidence(List.of(new Evidence("wire/01.bin", 17, 24, "text/plain; charset=utf-8")))
                .decided(Status.FAILED);
    }

    public static RuleResultBuilder rule(String rule) {
        return rule(rule, Level.MUST, "HTML 9.2.2");
    }

    private static RuleResultBuilder rule(String rule, Level level, String source) {
        return RuleResult.of(rule, rule.substring(0, rule.indexOf('.')), level, source)
                .link("https://html.spec.whatwg.org/multipage/server-sent-events.html")
                .rerun("./ssespec server http://127.0.0.1:8080/events --rules " + rule)
                .curl("curl -N -H 'Accept: text/event-stream' http://127.0.0.1:8080/events")
                .durationMs(1234);
    }
}
