package io.github.ssespec.encounter;

import java.time.Duration;
import java.util.Locale;

/** Times as people read them. */
public final class Times {

    private Times() {}

    /** Milliseconds up to ten seconds, seconds beyond. */
    public static String text(Duration time) {
        return time.toMillis() < 10_000
                ? time.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
