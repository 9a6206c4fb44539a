package io.github.ssespec.checks.cors;

import static io.github.ssespec.observe.Question.ENDING;
import static io.github.ssespec.observe.Question.ORIGIN;
import static io.github.ssespec.observe.Question.ORIGIN_AFTER_END;
import static io.github.ssespec.observe.Question.ORIGIN_REFUSED;
import static io.github.ssespec.observe.Question.OTHER_ORIGIN;
import static io.github.ssespec.observe.Question.PREFLIGHT;
import static io.github.ssespec.observe.Question.WATCH;

import io.github.ssespec.checks.Check;
import java.util.List;

/** The checks of group cors, in the catalogue's order. */
public final class CorsChecks {
    private static final String[] STREAM = {"http.status", "http.content-type"};

    private CorsChecks() {}

    /** All of them. */
    public static List<Check> all() {
        return List.of(
                Check.of("cors.allow-origin", AllowChecks::origin)
                        .asks(ORIGIN, ORIGIN_REFUSED, ENDING, ORIGIN_AFTER_END)
                        .after(STREAM),
                Check.of("cors.credentials", AllowChecks::credentials)
                        .asks(ORIGIN)
                        .after(STREAM),
                Check.of("cors.vary", VaryCheck::judge)
                        .asks(WATCH, ORIGIN, OTHER_ORIGIN)
                        .after(STREAM),
                Check.of("cors.last-event-id", PreflightCheck::judge)
                        .asks(PREFLIGHT)
                        .after(STREAM));
    }
}
