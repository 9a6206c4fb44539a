package io.github.ssespec.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Observer;
import io.github.ssespec.observe.Wishes;
import io.github.ssespec.run.Trial;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.script.Step;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Target;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static Observations seen(Script script) throws IOException {
        try (ScriptPlayer player = ScriptPlayer.start(path -> script)) {
            Target target = Target.of(player.uri("/"));
            return new Observer(Wishes.of(target, Trial.LIMITS), Recorder.Watcher.NOBODY).observe(Set.of());
        }
    }

    private static Judge judge(Script script, Check... checks) throws IOException {
        Map<String, Check> byRule = Stream.of(checks).collect(Collectors.toMap(Check::rule, Function.identity()));
        return new Judge(seen(script), byRule);
    }

    private static Judgement on(Judge judge, String rule) {
        return judge.judge(rule).orElseThrow();
    }

    private static final Script GOOD = Scripted.of(Reply.ticks());
    private static final Check KEPT = Check.of("x.kept", seen -> Verdict.kept("fine"));
    private static final Check BROKEN = Check.of("x.broken", seen -> Verdict.broken("wrong", List.of()));

    @Test
    void aCheckThatThrowsIsAFaultOfTheKitAndDecidesNothing() throws IOException {
        Check failing = Check.of("x.failing", seen -> {
            throw new IllegalStateException("a bug");
        });
        Judgement judgement = on(judge(GOOD, failing), "x.failing");
        assertThat(judgement.fault()).hasMessage("a bug");
        assertThat(judgement.verdict().outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void whatComesAfterABrokenRuleIsLeftUndecidedAndSoIsWhatComesAfterThat() throws IOException {
        Judge judge = judge(GOOD, BROKEN, check("x.second", "x.broken"), check("x.third", "x.second"));
        for (String rule : List.of("x.second", "x.third")) {
            Verdict verdict = on(judge, rule).verdict();
            assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
            assertThat(verdict.reason()).isNotNull().hasToString("blocked-by:x.broken");
        }
    }

    @Test
    void whatComesAfterAKeptRuleIsJudged() throws IOException {
        Judge judge = judge(GOOD, KEPT, check("x.second", "x.kept"));
        assertThat(on(judge, "x.second").verdict().outcome()).isEqualTo(Outcome.KEPT);
    }

    private static Check check(String rule, String after) {
        return Check.of(rule, seen -> Verdict.kept("fine")).after(after);
    }

    @Test
    void eachRuleIsJudgedOnce() throws IOException {
        AtomicInteger count = new AtomicInteger();
        Judge judge = judge(GOOD, Check.of("x.once", seen -> Verdict.kept("time " + count.incrementAndGet())));
        assertThat(on(judge, "x.once")).isSameAs(on(judge, "x.once"));
        assertThat(judge.judge("x.unknown")).isEmpty();
    }

    @Test
    void withoutAResponseHeadNothingIsJudged() throws IOException {
        assertThat(on(judge(Script.of(), KEPT), "x.kept").verdict())
                .extracting(Verdict::outcome, Verdict::actual)
                .containsExactly(
                        Outcome.UNDECIDED,
                        "the stream, as an EventSource asks for it: no answer before the subject closed the connection");
    }

    @Test
    void bytesThatAreNoResponseAreAMatterOfFramingAlone() throws IOException {
        Check framing = Check.of("http.framing", seen -> Verdict.broken("garbage", List.of()));
        Judge judge = judge(Script.of(Step.send("garbage")), KEPT, framing);
        assertThat(on(judge, "http.framing").verdict().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(on(judge, "x.kept").verdict().outcome()).isEqualTo(Outcome.UNDECIDED);
    }
}
