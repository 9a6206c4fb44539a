package io.github.ssespec.reports.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.reports.Connection;
import io.github.ssespec.reports.Evidence;
import io.github.ssespec.reports.Reason;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Samples;
import io.github.ssespec.reports.Status;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
    private static final ConsoleOptions PLAIN = new ConsoleOptions(false, false, false);
    private static final ConsoleOptions QUIET = new ConsoleOptions(false, true, false);
    private static final ConsoleOptions VERBOSE = new ConsoleOptions(false, false, true);

    @Test
    void aCleanRunIsATableOfContents() {
        assertThat(Printed.report(Samples.clean(), PLAIN)).isEqualTo("""
                        ssespec 0.1.0 · server http://127.0.0.1:8080/events

                        http  the response that carries the stream
                          ✔ http.status        kept
                          ✔ http.content-type  kept

                        wire  the bytes of the stream
                          ✔ wire.utf8          kept
                          ✔ wire.retry         kept

                        4 passed · 0 failed · 0 warnings · 0 info · 0 skipped · 0 inconclusive · 5.4 s · exit 0
                        Reports: ssespec-report/
                        """);
    }

    @Test
    void everyOutcomeHasItsMarkAndItsWords() {
        assertThat(Printed.report(Samples.mixed(), PLAIN)).isEqualTo("""
                        ssespec 0.1.0 · server http://127.0.0.1:8080/events

                        http  the response that carries the stream
                          ✔ http.status         the stream is answered with status 200
                          ✘ http.content-type   the media type is text/event-stream
                              Expected  Content-Type: text/event-stream
                              Actual    Content-Type: text/plain; charset=utf-8
                              Bytes     wire/01.bin at 17, 24 bytes: "text/plain; charset=utf-8"
                              Hint      The framework's default for strings; set the type where the response is made.
                              Source    MUST, HTML 9.2.2
                              Link      https://html.spec.whatwg.org/multipage/server-sent-events.html
                              Rerun     ./ssespec server http://127.0.0.1:8080/events --rules http.content-type
                              curl      curl -N -H 'Accept: text/event-stream' http://127.0.0.1:8080/events
                          ! http.cache-control  Cache-Control keeps caches away
                              Expected  no-store or no-cache
                              Actual    no Cache-Control
                              Source    SHOULD, PRACTICE
                              Link      https://html.spec.whatwg.org/multipage/server-sent-events.html
                              Rerun     ./ssespec server http://127.0.0.1:8080/events --rules http.cache-control
                              curl      curl -N -H 'Accept: text/event-stream' http://127.0.0.1:8080/events
                          i http.version        HTTP/1.1, chunked
                          - http.allow          skipped: no 405 was seen

                        wire  the bytes of the stream
                          ✘ wire.utf8           every byte decodes as UTF-8 (expected: in the baseline)
                          ✘ wire.bom            no stray mark (newer than the edition: not counted)
                              Actual    1 in line 2
                              Source    MUST, HTML 9.2.2
                              Link      https://html.spec.whatwg.org/multipage/server-sent-events.html
                              Rerun     ./ssespec server http://127.0.0.1:8080/events --rules wire.bom
                              curl      curl -N -H 'Accept: text/event-stream' http://127.0.0.1:8080/events
                          ? wire.retry          inconclusive: nothing arrived in 5 s (raise --window)
                          E wire.null           inconclusive: no-evidence
                              Fault     the kit itself failed: index 5 is out of bounds
                              Source    MUST, HTML 9.2.2
                              Link      https://html.spec.whatwg.org/multipage/server-sent-events.html
                              Rerun     ./ssespec server http://127.0.0.1:8080/events --rules wire.null
                              curl      curl -N -H 'Accept: text/event-stream' http://127.0.0.1:8080/events

                        resume  ids and Last-Event-ID
                          - 3 rules skipped: not built yet

                        Failed
                          ✘ http.content-type   Content-Type: text/plain; charset=utf-8
                          E wire.null           the kit itself failed: index 5 is out of bounds

                        Note: The stream was silent for 3 s.

                        1 passed · 3 failed (1 expected, 1 not counted) · 1 warning · 1 info · 5 skipped (1 not selected)
                        2 inconclusive · 5.4 s · exit 1
                        Reports: ssespec-report/
                        """);
    }

    @Test
    void aStaleEntryIsToldInItsPlaceAgainUnderFailedAndInTheSum() {
        assertThat(Printed.report(Samples.baselined(), PLAIN))
                .contains("  ✔ wire.retry   every retry is digits (stale: it passed, but is in the baseline)\n")
                .contains("Failed\n  ✔ wire.retry   stale: it passed, but is in the baseline\n")
                .contains("2 passed (1 stale) · 2 failed (1 expected, 1 not counted) · ");
    }

    @Test
    void quietTellsOnlyWhatIsWrongAndTheSum() {
        RunResults run = Samples.run(
                1,
                List.of("A note."),
                List.of(
                        Samples.rule("http.status").title("status 200").decided(Status.PASSED),
                        Samples.rule("http.charset")
                                .title("the charset is utf-8")
                                .actual("latin1")
                                .decided(Status.FAILED),
                        Samples.rule("wire.utf8").actual("bad").baselined(true).decided(Status.FAILED)));

        assertThat(Printed.report(run, QUIET)).isEqualTo("""
                          ✘ http.charset  the charset is utf-8
                              Actual    latin1
                              Source    MUST, HTML 9.2.2
                              Link      https://html.spec.whatwg.org/multipage/server-sent-events.html
                              Rerun     ./ssespec server http://127.0.0.1:8080/events --rules http.charset
                              curl      curl -N -H 'Accept: text/event-stream' http://127.0.0.1:8080/events

                        Note: A note.

                        1 passed · 2 failed (1 expected) · 0 warnings · 0 info · 0 skipped · 0 inconclusive · 5.4 s · exit 1
                        Reports: ssespec-report/
                        """);
        assertThat(Printed.report(Samples.clean(), QUIET)).isEqualTo("""
                        4 passed · 0 failed · 0 warnings · 0 info · 0 skipped · 0 inconclusive · 5.4 s · exit 0
                        Reports: ssespec-report/
                        """);
    }

    @Test
    void verboseFoldsNothingAndTellsTheConnections() {
        assertThat(Printed.report(Samples.mixed(), VERBOSE))
                .contains("(expected: in the baseline)\n      Actual    1 byte does not\n", """
                        resume  ids and Last-Event-ID
                          - resume.replay       skipped: not built yet
                          - resume.race         skipped: not built yet
                          - resume.empty-id     skipped: not built yet

                        cors
                          - cors.vary           skipped: not-selected

                        Connections
                            1  GET /events HTTP/1.1 · 200 · ended by-kit after 5.00 s · wire/01.bin · watches the stream
                        Longest wait: 5.00 s, watches the stream (connection 1).
                        """);
    }

    @Test
    void theLongestWaitIsTheFirstOfTheLongestConnections() {
        RunResults run = Samples.clean();
        RunResults waited = new RunResults(
                run.tool(),
                run.edition(),
                run.subject(),
                run.startedAt(),
                run.durationMs(),
                run.summary(),
                0,
                List.of(),
                run.groups(),
                List.of(connection(1, 300, "a"), connection(2, 1250, null), connection(3, 1250, "c")),
                run.results());

        assertThat(Printed.report(waited, VERBOSE)).contains("\nLongest wait: 1.25 s (connection 2).\n");
        assertThat(Printed.report(waited, PLAIN)).doesNotContain("Longest wait");
    }

    private static Connection connection(int id, long durationMs, @Nullable String purpose) {
        return new Connection(id, null, "GET / HTTP/1.1", 200, "clean", durationMs, List.of(), purpose, false);
    }

    @Test
    void aCommandIsNeverBroken() {
        RuleResult result = Samples.rule("wire.utf8")
                .curl("curl " + "'word' ".repeat(100) + "x".repeat(500))
                .decided(Status.FAILED);
        String report = Printed.report(Samples.run(1, List.of(), List.of(result)), PLAIN);

        assertThat(report).contains("      curl      " + result.curl() + "\n");
    }

    @Test
    void muchEvidenceIsCountedUnlessAllIsAskedFor() {
        RuleResult result = Samples.rule("wire.utf8")
                .evidence(IntStream.range(0, 9)
                        .mapToObj(i -> new Evidence("wire/01.bin", i, 1, "x"))
                        .toList())
                .decided(Status.FAILED);
        RunResults run = Samples.run(1, List.of(), List.of(result));

        assertThat(Printed.report(run, PLAIN))
                .contains("at 2, 1 byte", "and 6 more in results.json")
                .doesNotContain("at 3,");
        assertThat(Printed.report(run, VERBOSE)).contains("at 8, 1 byte").doesNotContain("more in results.json");
    }

    @Test
    void whatCouldNotBeJudgedForOneCauseIsOneLine() {
        List<RuleResult> results = IntStream.range(0, 40)
                .mapToObj(i -> Samples.rule("wire.r" + i)
                        .actual("The subject answered 404")
                        .inconclusive(Reason.blockedBy("http.status")))
                .toList();

        assertThat(Printed.report(Samples.run(1, List.of(), results), PLAIN))
                .contains("\n  ? 40 rules inconclusive: The subject answered 404\n")
                .doesNotContain("wire.r7");
    }

    @Test
    void whatWasNotSelectedIsCountedButNotTold() {
        RunResults run = Samples.run(
                0,
                List.of(),
                List.of(
                        Samples.rule("http.status").title("status 200").decided(Status.PASSED),
                        Samples.rule("resume.ids-throughout").skipped(Reason.notSelected()),
                        Samples.rule("resume.replay").kitFault("broken").skipped(Reason.notSelected())));

        assertThat(Printed.report(run, PLAIN))
                .contains("  ✔ http.status    status 200\n", "  E resume.replay  the kit itself failed: broken\n")
                .contains("2 skipped (1 not selected)")
                .doesNotContain("ids-throughout");
    }

    @Test
    void aLongRunIsTimedInMinutes() {
        RunResults run = Samples.clean();
        RunResults slow = new RunResults(
                run.tool(),
                "",
                run.subject(),
                run.startedAt(),
                125_900,
                run.summary(),
                0,
                List.of(),
                run.groups(),
                List.of(),
                run.results());

        assertThat(Printed.report(slow, PLAIN)).contains(" · 2 min 5 s · exit 0");
    }

    @Test
    void withoutFilesNoneAreNamed() {
        assertThat(Printed.by(out -> new ConsoleReport(out, PLAIN).print(Samples.clean(), null)))
                .endsWith("exit 0\n");
    }
}
