package io.github.ssespec.checks.end;

import io.github.ssespec.checks.Check;
import io.github.ssespec.observe.Question;
import java.util.List;

/** The checks of group end, in the catalogue's order. */
public final class EndChecks {
    private static final String EVENT = "end.event";
    private static final String[] STREAM = {"http.status", "http.content-type", "http.is-a-stream"};

    private EndChecks() {}

    /** All of them. */
    public static List<Check> all() {
        return List.of(
                Check.of(EVENT, seen -> Ended.judge(seen, EventCheck::judge))
                        .asks(Question.ENDING)
                        .after(STREAM),
                Check.of("end.unique-id", seen -> Ended.judge(seen, IdCheck::judge))
                        .asks(Question.ENDING)
                        .after(EVENT),
                Check.of("end.closes", seen -> Ended.judge(seen, ClosesCheck::judge))
                        .asks(Question.ENDING)
                        .after(EVENT),
                Check.of("end.no-content", NoContentCheck::judge)
                        .asks(Question.ENDING, Question.AFTER_END)
                        .after(STREAM));
    }
}
