package io.github.ssespec.checks.fan;

import io.github.ssespec.checks.Check;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.checks.driven.Played;
import io.github.ssespec.drive.Acts;
import io.github.ssespec.drive.Burst;
import io.github.ssespec.drive.Driven;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.wire.Exchange;
import java.util.List;
import java.util.function.Function;

/** The checks of group fan, in the catalogue's order. */
public final class FanChecks {
    private static final String[] STREAM = {"http.status", "http.content-type", "http.is-a-stream"};

    /** Where a plain value does not arrive, nobody can say when it does. */
    private static final String[] PLAIN = {"http.status", "http.content-type", "http.is-a-stream", "encode.plain"};

    /** Nor whether one of several lines is whole where lines do not arrive. */
    private static final String[] WHOLE = {
        "http.status", "http.content-type", "http.is-a-stream", "encode.plain", "encode.lf"
    };

    private FanChecks() {}

    /** All of them. */
    public static List<Check> all() {
        return List.of(
                Check.of("fan.parallel", ParallelCheck::judge)
                        .asks(Question.WATCH, Question.FRESH, Question.COMPANY)
                        .after(STREAM),
                driven(
                        "fan.everyone",
                        seen -> EveryoneCheck.deaf(seen)
                                .orElseGet(() -> Played.judge(seen, Acts::burst, EveryoneCheck::everyone))),
                burst("fan.order", EveryoneCheck::order),
                burst("fan.atomic", TornCheck::atomic).after(WHOLE),
                driven(
                        "fan.disconnect",
                        seen -> LeftCheck.failing(seen)
                                .orElseGet(() -> Played.judge(
                                        seen,
                                        Acts::burst,
                                        burst -> DisconnectCheck.judge(burst, EndsAnyway.in(seen))))),
                driven(
                                "fan.slow-reader",
                                seen -> Played.judge(
                                        seen,
                                        Acts::flood,
                                        flood -> SlowReaderCheck.judge(
                                                flood, seen.limits().promptHead(), EndsAnyway.in(seen))))
                        .after(PLAIN),
                driven("fan.released", FanChecks::released),
                driven(
                                "fan.joining",
                                seen -> Played.judge(
                                        seen, Acts::burst, burst -> TornCheck.joining(burst, others(seen, burst))))
                        .after(WHOLE),
                Check.of("fan.connect-storm", StormCheck::judge)
                        .asks(Question.AFTER_STORM)
                        .after(STREAM));
    }

    private static Check driven(String rule, Check.Judge judge) {
        return Check.of(rule, judge).asks(Question.PUBLISH, Question.CROWD).after(STREAM);
    }

    private static Check burst(String rule, Function<Burst, Verdict> judge) {
        return driven(rule, seen -> Played.judge(seen, Acts::burst, judge));
    }

    private static List<Exchange> others(Observations seen, Burst burst) {
        return seen.received().stream()
                .filter(exchange -> !burst.joined().contains(exchange))
                .toList();
    }

    private static Verdict released(Observations seen) {
        return seen.driven().map(Driven::countable).orElse(true)
                ? Played.judge(seen, Acts::headcount, ReleasedCheck::judge)
                : Verdict.needsOption("nothing tells how many subscribers there are", "--subscribers-url");
    }
}
