package io.github.ssespec.cases;

import static io.github.ssespec.cases.Scenes.stream;

import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The reconnection time as the wire shows it: the client's default is measured first, and the stream then sets a longer
 * one, so that whoever does not take it comes back too soon.
 */
final class RetryCases {
    private static final Duration LONGER = Duration.ofMillis(1_200);
    private static final Duration BEFORE_HUGE = Duration.ofMillis(700);

    private RetryCases() {}

    /** Those of the group {@code reconnect}. */
    static List<Case> reconnect() {
        return List.of(
                sets("reconnect.retry", "a retry with an event", time -> "retry: " + time + "\\ndata: a\\n\\n"),
                sets(
                        "reconnect.retry",
                        "a retry in a block without data",
                        time -> "data: a\\n\\nretry: " + time + "\\n\\n"));
    }

    /** Those of the group {@code parse}. */
    static List<Case> parse() {
        List<Case> all = new ArrayList<>(List.of(
                sets("parse.retry", "a retry in an unfinished block", time -> "data: a\\n\\nretry: " + time + "\\n"),
                sets(
                        "parse.retry-leading-zero",
                        "a retry with a leading zero",
                        time -> "retry: 0" + time + "\\ndata: a\\n\\n"),
                invalid("units and letters", "3s", "soon", "x5", "5x"),
                invalid("signs, fractions and exponents", "-1", "+5", "1.5", "2e1", "0x10"),
                invalid("white space", " 5", "5 ", "\\t5", "5 6"),
                invalid("digits of other scripts", "\u0665", "\uff15", "\u00b2")));
        for (String huge :
                List.of("2147483648", "4294967297", "9223372036854775808", "99999999999999999999", "9".repeat(400))) {
            all.add(huge(huge));
        }
        return all;
    }

    private static Case invalid(String what, String... values) {
        return sets("parse.retry-invalid", what + ": " + String.join(", ", values), time -> {
            StringBuilder stream = new StringBuilder("retry: " + time + "\\n");
            for (String value : values) {
                stream.append("retry: ").append(value).append("\\n");
            }
            return stream.append("data: a\\n\\n").toString();
        });
    }

    private static Case sets(String rule, String what, LongFunction<String> stream) {
        Scene scene = Scene.of(
                        what,
                        stage -> {
                            Duration set = stage.pace().beyondUsual(LONGER);
                            stage.note("set", set);
                            return InTurn.of(
                                    stream(stream.apply(set.toMillis())).next(), stream());
                        },
                        stage -> {
                            stage.awaitRequest();
                            Duration set = stage.pace().beyondUsual(LONGER);
                            stage.awaitRequests(2, stage.pace().forReturnAfter(set));
                        })
                .at(Scene.When.LONG);
        return Case.of(rule, scene, RetryCases::isTaken);
    }

    private static Verdict isTaken(Encounter seen) {
        Duration set = Duration.ofNanos(seen.mark("set").orElse(0L));
        Verdict verdict = Judges.delay(seen, 1, set, " that the stream had set");
        return seen.requests().size() == 1
                ? Verdict.broken(verdict.actual() + "; the reconnection time was " + Say.time(set), List.of())
                : verdict;
    }

    /** Whatever becomes of the value, the client lives, and comes back no sooner than before. */
    private static Case huge(String value) {
        Scene scene = Scene.of(
                        "a retry of " + (value.length() > 30 ? value.length() + " digits" : value),
                        stage -> InTurn.of(
                                stream("retry: " + BEFORE_HUGE.toMillis() + "\\nretry: " + value + "\\ndata: a\\n\\n")
                                        .next(),
                                stream()),
                        stage -> {
                            stage.awaitRequest();
                            stage.awaitEvents(1);
                            stage.watch(() -> stage.requests() > 1, BEFORE_HUGE);
                        })
                .at(Scene.When.LATER);
        return Case.of("parse.retry-huge", scene, RetryCases::doesNoHarm);
    }

    private static Verdict doesNoHarm(Encounter seen) {
        if (seen.requests().isEmpty()) {
            return Judges.nobody(seen);
        }
        if (seen.events().isEmpty()) {
            return Verdict.broken(
                    "did not dispatch the event behind that reconnection time: " + Say.missed(seen, "no event came"),
                    List.of());
        }
        Duration least = Judges.atLeast(BEFORE_HUGE.dividedBy(3));
        return seen.delay(1)
                .filter(delay -> delay.compareTo(least) < 0)
                .map(delay -> Verdict.broken(
                        "reconnected after " + Say.time(delay) + ": the reconnection time overflowed into nonsense",
                        List.of()))
                .orElseGet(() -> Verdict.kept("lives, and does not come back at once"));
    }
}
