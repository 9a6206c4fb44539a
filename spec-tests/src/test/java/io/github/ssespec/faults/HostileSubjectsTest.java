package io.github.ssespec.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.checks.Outcome;
import io.github.ssespec.run.Trial;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Step;
import io.github.ssespec.script.Zip;
import io.github.ssespec.wire.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a subject does, each rule ends in a verdict, in time, and none of them is a fault of the kit. */
class HostileSubjectsTest {
    private static final String HEAD =
            "HTTP/1.1 200 OK\\r\\nContent-Type: text/event-stream\\r\\nCache-Control: no-store\\r\\n";
    private static final Set<Outcome> BREACHES = Set.of(Outcome.BROKEN, Outcome.CONCERN);

    record Subject(Script script, String rule, Set<Outcome> outcomes) {}

    private static Named<Subject> subject(String name, String rule, Set<Outcome> outcomes, Step... steps) {
        return Named.of(name, new Subject(Script.of(steps), rule, outcomes));
    }

    private static Named<Subject> flood(String name, String rule, Set<Outcome> outcomes, String head, String flood) {
        return subject(name, rule, outcomes, Step.send(head), Step.flood(flood, 0));
    }

    static List<Named<Subject>> subjects() {
        String chunked = HEAD + "Transfer-Encoding: chunked\\r\\n\\r\\n";
        String bomb = "\\x1F\\x8B\\x08\\0\\0\\0\\0\\0\\0\\x03";
        return List.of(
                flood("endless head", "http.framing", BREACHES, HEAD, "X-Filler: 0123456789\\r\\n".repeat(2_000)),
                flood("endless header line", "http.framing", BREACHES, HEAD + "X-Filler: ", "0123456789".repeat(5_000)),
                flood("endless status line", "http.framing", BREACHES, "HTTP/1.1 200 ", "0123456789".repeat(5_000)),
                flood("endless interim responses", "http.framing", BREACHES, "", "HTTP/1.1 103 Early\\r\\n\\r\\n"),
                flood(
                        "endless line",
                        "wire.field-name",
                        Set.of(Outcome.UNDECIDED),
                        HEAD + "\\r\\ndata: ",
                        "0123456789".repeat(5_000)),
                flood(
                        "endless comment",
                        "wire.field-name",
                        Set.of(Outcome.UNDECIDED),
                        HEAD + "\\r\\n:",
                        "0123456789".repeat(5_000)),
                flood(
                        "endless small events",
                        "wire.utf8",
                        Set.of(Outcome.KEPT),
                        HEAD + "\\r\\n",
                        "data:1\\n\\n".repeat(2_000)),
                flood(
                        "endless unknown fields",
                        "wire.unknown-field",
                        BREACHES,
                        HEAD + "\\r\\n:\\n",
                        "dat:1\\nabcd:1\\n".repeat(1_000)),
                flood(
                        "endless fields in disguise",
                        "wire.field-name",
                        BREACHES,
                        HEAD + "\\r\\n:\\n",
                        " data:1\\n".repeat(1_000)),
                flood("endless ill-formed bytes", "wire.utf8", BREACHES, HEAD + "\\r\\ndata: ", "\\xFF".repeat(2_000)),
                flood(
                        "endless blank lines",
                        "wire.field-name",
                        Set.of(Outcome.UNDECIDED),
                        HEAD + "\\r\\n",
                        "\\n".repeat(2_000)),
                flood(
                        "endless block",
                        "wire.utf8",
                        Set.of(Outcome.KEPT),
                        HEAD + "\\r\\n",
                        "data: a\\nid: 1\\nevent: x\\n".repeat(500)),
                flood("endless chunk size", "http.framing", BREACHES, chunked, "0".repeat(20_000)),
                flood("endless chunk extension", "http.framing", BREACHES, chunked + "1;", "x".repeat(20_000)),
                flood(
                        "endless chunk extensions",
                        "http.framing",
                        BREACHES,
                        chunked,
                        ("1;" + "x".repeat(15_000) + "\\r\\n:\\r\\n").repeat(5)),
                flood(
                        "endless trailers",
                        "http.framing",
                        BREACHES,
                        chunked + "0\\r\\n",
                        "X-Trailer: 0123456789\\r\\n".repeat(2_000)),
                flood(
                        "chunks of one byte",
                        "http.framing",
                        Set.of(Outcome.KEPT),
                        chunked,
                        "1\\r\\n:\\r\\n1\\r\\n\\n\\r\\n".repeat(500)),
                flood(
                        "gzip bomb",
                        "http.identity",
                        BREACHES,
                        HEAD + "Content-Encoding: gzip\\r\\n\\r\\n" + bomb,
                        zeros()),
                flood("garbage", "http.framing", BREACHES, "", "\\xDE\\xAD\\xBE\\xEF\\0".repeat(500)),
                flood(
                        "garbage under the type of a stream",
                        "http.is-a-stream",
                        BREACHES,
                        HEAD + "\\r\\n",
                        "\\xDE\\xAD\\xBE\\xEF\\0\\n".repeat(500)),
                subject(
                        "a byte every 50 ms from the first on",
                        "http.framing",
                        Set.of(Outcome.UNDECIDED),
                        Step.send("HTTP/1.1 200 OK\\r\\nX-Slow: "),
                        Step.flood("x", 50)),
                subject(
                        "a byte every 50 ms in the body",
                        "wire.utf8",
                        Set.of(Outcome.KEPT),
                        Step.send(HEAD + "\\r\\ndata: "),
                        Step.flood("x", 50)),
                subject("reset before anything", "http.framing", Set.of(Outcome.UNDECIDED), new Step.Reset()),
                subject("reset within the head", "http.framing", BREACHES, Step.send(HEAD), pause(), new Step.Reset()),
                subject(
                        "reset within a chunk",
                        "http.framing",
                        BREACHES,
                        Step.send(chunked + "ff\\r\\ndata: a"),
                        pause(),
                        new Step.Reset()),
                subject("closed at once", "http.framing", Set.of(Outcome.UNDECIDED)),
                subject("silence", "http.status", Set.of(Outcome.UNDECIDED), new Step.Hold()),
                subject(
                        "escape sequences in the reason phrase",
                        "http.status",
                        BREACHES,
                        Step.send("HTTP/1.1 500 \\x1B[2J\\x1B]0;owned\\x07\\r\\nContent-Length: 0\\r\\n\\r\\n")),
                subject(
                        "endless redirects to longer paths",
                        "http.status",
                        BREACHES,
                        Step.send("HTTP/1.1 302 Found\\r\\nContent-Length: 0\\r\\nLocation: /subject/"
                                + "x".repeat(5_000) + "\\r\\n\\r\\n")));
    }

    private static Step pause() {
        return new Step.Pause(Duration.ofMillis(50));
    }

    /** A deflate block of zeros, flushed so that it can be repeated: about a thousand bytes for each of its own. */
    private static String zeros() {
        StringBuilder notation = new StringBuilder();
        for (byte[] piece : Zip.GZIP.pieces(List.of(new byte[1_000_000])).subList(1, 2)) {
            for (byte b : piece) {
                notation.append(String.format("\\x%02X", b & 0xFF));
            }
        }
        return notation.toString();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void endsInVerdictsInTimeAndWithoutAFaultOfTheKit(Subject subject) {
        Limits limits = Trial.LIMITS.withBudget(Duration.ofSeconds(20));
        long start = System.nanoTime();

        Trial trial = Trial.of("/subject", subject.script(), limits);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limits.budget());
        assertThat(trial.hasKitFault()).isFalse();
        var verdict = trial.on(subject.rule());
        assertThat(verdict.outcome()).as(verdict.actual()).isIn(subject.outcomes());
    }
}
