package io.github.ssespec.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Observer;
import io.github.ssespec.observe.Question;
import io.github.ssespec.observe.Wishes;
import io.github.ssespec.run.Trial;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Target;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** Right streams of unusual times and ids raise no alarm, and nothing passes for lack of evidence. */
class TimesAndIdsTest {

    @Test
    void aBurstySourceIsNoBuffer() throws IOException {
        Reply bursts = Reply.stream(
                        "data: a\\n\\ndata: b\\n\\n",
                        "data: c\\n\\ndata: d\\n\\n",
                        "data: e\\n\\ndata: f\\n\\n",
                        "data: g\\n\\ndata: h\\n\\n")
                .gap(150);

        assertThat(on("time.unbuffered", bursts).outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void oneBurstProvesNothingAboutABuffer() throws IOException {
        assertThat(on("time.unbuffered", Reply.ticks()).outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void anEventThatIsStillOpenWhenTheKitLeavesIsNotSlow() throws IOException {
        Reply open = Reply.stream("data: a\\n\\ndata: b\\n");

        assertThat(on("time.whole-events", open).outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void aStreamOfCommentsIsNotSilentAndHasNoSlowEvent() throws IOException {
        Reply comments = Reply.stream(Collections.nCopies(60, ": a\\n").toArray(String[]::new))
                .gap(50);

        assertThat(on("time.heartbeat", comments).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(on("time.whole-events", comments).outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void aFiniteStreamIsNotSilentAfterItsEnd() throws IOException {
        assertThat(on("time.heartbeat", Reply.ticks().end()).outcome()).isNotEqualTo(Outcome.BROKEN);
    }

    @Test
    void aStreamThatStaysOpenIsToldForHowLongItWasWatched() throws IOException {
        Verdict verdict = on("time.stays-open", Reply.ticks());

        assertThat(verdict.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(verdict.actual()).matches("it was open for \\d\\.\\d\\d s, until the kit left");
    }

    @Test
    void aStreamWithoutIdsBreaksNoRuleAboutThem() throws IOException {
        Reply none = Reply.stream("data: a\\n\\ndata: b\\n\\n");

        assertThat(on("resume.ids-unique", none).outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(on("resume.ids-throughout", none).outcome()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void theSameEventSentTwiceKeepsItsId() throws IOException {
        Reply twice = Reply.stream("id: 1\\ndata: a\\n\\nid: 1\\ndata: a\\n\\n");

        assertThat(on("resume.ids-unique", twice).outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void commentsAndBlocksWithoutDataNeedNoId() throws IOException {
        Reply mixed = Reply.stream(": hi\\n\\nretry: 2000\\n\\nid: 1\\ndata: a\\n\\nid: 2\\n\\n");

        assertThat(on("resume.ids-throughout", mixed).outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void anIdThatIsResetStandsOnManyEvents() throws IOException {
        Reply reset = Reply.stream("id\\ndata: a\\n\\nid:\\ndata: b\\n\\nid: 1\\ndata: c\\n\\n");

        assertThat(on("resume.ids-unique", reset).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(on("resume.ids-throughout", reset).outcome()).isEqualTo(Outcome.KEPT);
    }

    private static Verdict on(String rule, Reply reply) throws IOException {
        Script script = Scripted.of(reply);
        try (ScriptPlayer player = ScriptPlayer.start(path -> script)) {
            Observations seen = new Observer(
                            Wishes.of(Target.of(player.uri("/events")), Trial.TIMES), Recorder.Watcher.NOBODY)
                    .observe(EnumSet.of(Question.WATCH));
            return new Judge(seen, Checks.server()).judge(rule).orElseThrow().verdict();
        }
    }
}
