package io.github.ssespec.checks.fan;

import io.github.ssespec.checks.Check;
import io.github.ssespec.observe.Question;
import java.util.List;

/** The checks of group fan, in the catalogue's order. */
public final class FanChecks {
    private static final String[] STREAM = {"http.status", "http.content-type", "http.is-a-stream"};

    private FanChecks() {}

    /** All of them. */
    public static List<Check> all() {
        return List.of(
                Check.of("fan.parallel", ParallelCheck::judge)
                        .asks(Question.WATCH, Question.FRESH, Question.COMPANY)
                        .after(STREAM),
                Check.of("fan.connect-storm", StormCheck::judge)
                        .asks(Question.AFTER_STORM)
                        .after(STREAM));
    }
}
