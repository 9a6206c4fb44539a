package io.github.ssespec.checks.resume;

import static io.github.ssespec.observe.Question.AFTER_OVERSIZED;
import static io.github.ssespec.observe.Question.AHEAD_ID;
import static io.github.ssespec.observe.Question.CROWD;
import static io.github.ssespec.observe.Question.EMPTY_ID;
import static io.github.ssespec.observe.Question.FORGED_LINE;
import static io.github.ssespec.observe.Question.FRESH;
import static io.github.ssespec.observe.Question.OVERSIZED_ID;
import static io.github.ssespec.observe.Question.PUBLISH;
import static io.github.ssespec.observe.Question.REFLECTED_ID;
import static io.github.ssespec.observe.Question.RESUME;
import static io.github.ssespec.observe.Question.RESUME_AGAIN;
import static io.github.ssespec.observe.Question.RESUME_OTHER;
import static io.github.ssespec.observe.Question.UNKNOWN_ID;
import static io.github.ssespec.observe.Question.UTF8_ID;
import static io.github.ssespec.observe.Question.WATCH;

import io.github.ssespec.checks.Check;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.checks.driven.Played;
import io.github.ssespec.drive.Acts;
import io.github.ssespec.observe.Observations;
import java.util.List;

/** The checks of group resume, in the catalogue's order. */
public final class ResumeChecks {

    private static final String[] STREAM = {"http.status", "http.content-type", "http.is-a-stream"};
    private static final String[] UNIQUE = {"http.status", "http.content-type", "http.is-a-stream", "resume.ids-unique"
    };

    private static final String[] PLAIN = {
        "http.status",
        "http.content-type",
        "http.is-a-stream",
        "encode.plain",
        "fan.everyone",
        "fan.order",
        "fan.disconnect",
        "resume.replay"
    };

    private ResumeChecks() {}

    /** All of them. */
    public static List<Check> all() {
        return List.of(
                resume("resume.ids-unique", IdChecks::unique).asks(WATCH),
                resume("resume.ids-throughout", IdChecks::throughout).asks(WATCH),
                resume("resume.ids-stable", StableCheck::judge).asks(WATCH, FRESH),
                resume("resume.replay", ReplayCheck::replay)
                        .asks(RESUME, RESUME_OTHER, FRESH)
                        .after(UNIQUE),
                Check.of("resume.race", ResumeChecks::race).asks(PUBLISH, CROWD).after(PLAIN),
                resume("resume.empty-id", StrangeIdChecks::empty).asks(EMPTY_ID, FRESH),
                resume("resume.repeatable", ReplayCheck::repeatable)
                        .asks(RESUME, RESUME_AGAIN, FRESH)
                        .after(UNIQUE),
                resume("resume.unknown-id", StrangeIdChecks::unknown).asks(UNKNOWN_ID, FRESH),
                resume("resume.ahead-id", StrangeIdChecks::ahead).asks(AHEAD_ID, FRESH),
                resume("resume.utf8-id", StrangeIdChecks::utf8).asks(UTF8_ID, RESUME, FRESH),
                resume("resume.oversized-id", OversizedIdCheck::judge).asks(OVERSIZED_ID, AFTER_OVERSIZED),
                resume("resume.reflected-id", ReflectedIdCheck::judge).asks(REFLECTED_ID, FORGED_LINE));
    }

    private static Verdict race(Observations seen) {
        return Played.judge(
                seen, Acts::race, race -> RaceCheck.judge(race, seen.limits().flush()));
    }

    private static Check resume(String rule, Check.Judge judge) {
        return Check.of(rule, judge).after(STREAM);
    }
}
