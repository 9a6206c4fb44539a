package io.github.ssespec.checks;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Servers that pages of another origin can read, each in its own way, break no rule. */
class CorsTest {
    private static final String ORIGIN = "https://app.example";
    private static final Scripted STATIC = Scripted.of(Reply.ticks())
            .when(request -> true, reply -> reply.header("Access-Control-Allow-Origin", "*"))
            .when(
                    request -> request.is("OPTIONS"),
                    reply -> reply.header("Access-Control-Allow-Headers", "X-Other, Last-Event-ID"));

    @Test
    void aStaticAnswerNeedsNoVary() throws IOException {
        Map<String, Outcome> outcomes = outcomes(STATIC);

        assertThat(outcomes)
                .containsEntry("cors.allow-origin", Outcome.KEPT)
                .containsEntry("cors.credentials", Outcome.SKIPPED)
                .containsEntry("cors.vary", Outcome.SKIPPED)
                .containsEntry("cors.last-event-id", Outcome.KEPT);
    }

    @Test
    void anAnswerThatNamesTheOriginAndVariesIsRight() throws IOException {
        Scripted naming = STATIC.when(
                        request -> request.header("origin").equals(ORIGIN),
                        reply -> reply.header("Access-Control-Allow-Origin", ORIGIN)
                                .header("Access-Control-Allow-Credentials", "true"))
                .when(
                        request -> !request.header("origin").equals(ORIGIN),
                        reply -> reply.without("Access-Control-Allow-Origin"))
                .when(request -> true, reply -> reply.header("Vary", "Accept, origin"));

        assertThat(outcomes(naming).values()).containsOnly(Outcome.KEPT);
    }

    @Test
    void aWildcardForHeadersIsEnoughWithoutCredentials() throws IOException {
        Scripted wildcard = STATIC.when(
                request -> request.is("OPTIONS"), reply -> reply.header("Access-Control-Allow-Headers", "*"));

        assertThat(outcomes(wildcard)).containsEntry("cors.last-event-id", Outcome.KEPT);
    }

    private static Map<String, Outcome> outcomes(Scripted script) throws IOException {
        try (ScriptPlayer player = ScriptPlayer.start(path -> script)) {
            Target target = Target.of(player.uri("/events")).withOrigin(ORIGIN);
            Observations seen = new Observer(Wishes.of(target, Trial.LIMITS), Recorder.Watcher.NOBODY)
                    .observe(EnumSet.of(
                            Question.WATCH,
                            Question.ORIGIN,
                            Question.OTHER_ORIGIN,
                            Question.ORIGIN_REFUSED,
                            Question.PREFLIGHT));
            Judge judge = new Judge(seen, Checks.server());
            Map<String, Outcome> outcomes = new TreeMap<>();
            Checks.server().keySet().stream()
                    .filter(rule -> rule.startsWith("cors."))
                    .forEach(rule -> outcomes.put(
                            rule, judge.judge(rule).orElseThrow().verdict().outcome()));
            return outcomes;
        }
    }
}
