package io.github.ssespec.checks.time;

import io.github.ssespec.checks.Check;
import io.github.ssespec.observe.Question;
import java.util.List;

/** The checks of group time, in the catalogue's order. */
public final class TimeChecks {

    private TimeChecks() {}

    /** All of them. */
    public static List<Check> all() {
        return List.of(
                time("time.heartbeat", SilenceCheck::judge),
                time("time.unbuffered", seen -> HeldBackCheck.judge(seen).orElseGet(() -> BufferCheck.judge(seen)))
                        .asks(Question.WATCH, Question.PUBLISH),
                time("time.whole-events", WholeEventCheck::judge),
                time("time.stays-open", EndingChecks::staysOpen),
                time("time.cut", EndingChecks::cut),
                time("time.deaf", PublishedTimes::deaf)
                        .after("http.status", "http.content-type", "http.is-a-stream", "time.unbuffered"),
                time("time.latency", PublishedTimes::latency).asks(Question.PUBLISH));
    }

    private static Check time(String rule, Check.Judge judge) {
        return Check.of(rule, judge).asks(Question.WATCH).after("http.status", "http.content-type", "http.is-a-stream");
    }
}
