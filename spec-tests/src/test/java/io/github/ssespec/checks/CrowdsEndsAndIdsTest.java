package io.github.ssespec.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.faults.CleanServer;
import io.github.ssespec.faults.CleanServers;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Observer;
import io.github.ssespec.observe.Question;
import io.github.ssespec.observe.Wishes;
import io.github.ssespec.run.Trial;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Target;
import io.github.ssespec.wire.TlsOptions;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Right servers pass for what was seen of them, and where that was too little they do not pass. */
class CrowdsEndsAndIdsTest {
    private static final EnumSet<Question> CROWD = EnumSet.of(Question.FRESH, Question.COMPANY, Question.AFTER_STORM);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "serves-everybody, fan.parallel, KEPT, streams were open at once",
                "serves-everybody, fan.connect-storm, KEPT, 200 OK",
                "serves-finite-streams-to-everybody, fan.parallel, KEPT, they end by themselves",
                "serves-ten-at-a-time, fan.parallel, KEPT, streams were open at once",
                "busy-when-it-is-crowded, fan.parallel, UNDECIDED, 429 Too Many Requests",
                "gone-once-it-has-ended, fan.parallel, UNDECIDED, open at once",
                "gone-once-it-has-ended, fan.connect-storm, UNDECIDED, 404 Not Found",
                "answers-with-a-redirect, fan.parallel, KEPT, streams were open at once",
                "ends-with-its-event, end.event, KEPT, \"event: end came, complete\"",
                "ends-with-its-event, end.unique-id, KEPT, id: 2",
                "ends-with-its-event, end.closes, KEPT, cleanly",
                "ends-with-its-event, end.no-content, KEPT, 204 No Content",
                "ends-with-its-event, time.stays-open, SKIPPED, an end of the stream is declared",
                "ends-close-delimited, end.closes, KEPT, cleanly",
                "ends-in-crlf, end.closes, KEPT, cleanly",
                "ends-and-is-gone, end.no-content, KEPT, the standard's way is 204",
                "ends-and-is-a-page-afterwards, end.no-content, KEPT, Content-Type: text/plain",
                "has-not-ended-yet, end.event, UNDECIDED, event: end had not come",
                "has-not-ended-yet, end.unique-id, UNDECIDED, event: end had not come",
                "has-not-ended-yet, end.closes, UNDECIDED, event: end had not come",
                "has-not-ended-yet, end.no-content, UNDECIDED, still open",
                "ends-for-pages-of-any-origin, cors.allow-origin, KEPT, *",
                "takes-any-id, resume.oversized-id, KEPT, serves on",
                "takes-any-id, resume.reflected-id, KEPT, nothing of such an id",
                "repeats-the-id-percent-decoded-and-encoded-as-data, resume.reflected-id, KEPT, nothing of such an id",
                "refuses-what-reads-like-a-field, resume.reflected-id, KEPT, 403 Forbidden",
                "closes-at-what-reads-like-a-field, resume.reflected-id, KEPT, is refused",
                "refuses-large-headers, resume.oversized-id, KEPT, 431 Too Large",
                "has-nothing-after-a-large-id, resume.oversized-id, KEPT, 204 No Content",
                "relay-with-its-history-for-newcomers, resume.race, KEPT, \"each once and in order\"",
                "relay-with-its-history-for-newcomers, fan.released, KEPT, with 9 of the kit's there were 9",
                "relay-with-its-history-for-newcomers, resume.ids-throughout, SKIPPED, the kit published",
            })
    void isJudgedByWhatWasSeen(String name, String rule, Outcome outcome, String words) {
        CleanServer server = CleanServers.all().stream()
                .filter(clean -> clean.name().equals(name))
                .findFirst()
                .orElseThrow();

        Verdict verdict = Trial.of(server).on(rule);

        assertThat(verdict.outcome()).as(verdict.actual()).isEqualTo(outcome);
        assertThat(verdict.actual()).contains(words);
    }

    @Test
    void anUnsafeMethodIsNotRepeatedUninvited() throws IOException {
        for (String rule : List.of(
                "fan.parallel", "fan.connect-storm", "resume.oversized-id", "resume.reflected-id", "end.no-content")) {
            Verdict verdict = on(rule, "POST", EnumSet.allOf(Question.class));

            assertThat(verdict.outcome()).as(rule).isEqualTo(Outcome.SKIPPED);
            assertThat(verdict.remedy()).as(rule).isEqualTo("--repeat");
        }
    }

    @Test
    void whatWasNotAskedIsUndecided() throws IOException {
        assertThat(on("resume.oversized-id", "GET", CROWD).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(on("resume.reflected-id", "GET", CROWD).outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    private static Verdict on(String rule, String method, EnumSet<Question> questions) throws IOException {
        Scripted any = Scripted.of(Reply.ticks()).to(method, Reply.ticks());
        try (ScriptPlayer player = ScriptPlayer.start(path -> any)) {
            Target target = new Target(player.uri("/events"), method, List.of(), new byte[0], TlsOptions.DEFAULT, null);
            Observations seen = new Observer(
                            Wishes.of(target, Trial.LIMITS).withEnd(Trial.END), Recorder.Watcher.NOBODY)
                    .observe(questions);
            return new Judge(seen, Checks.server()).judge(rule).orElseThrow().verdict();
        }
    }
}
