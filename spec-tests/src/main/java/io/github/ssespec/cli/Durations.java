package io.github.ssespec.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as users write them: {@code 500ms}, {@code 5s}, {@code 1.5s}, {@code 2m}. */
final class Durations {
    private static final Pattern TIME = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|m)");
    private static final Duration MOST = Duration.ofHours(24);

    private Durations() {}

    /** @throws UsageException when it is no time, is zero, or is longer than a day */
    static Duration parse(String option, String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new UsageException("--" + option + ": expected a time such as 500ms, 5s or 2m, not '" + text + "'");
        }
        double number = Double.parseDouble(time.group(1));
        double millis = number * (time.group(2).equals("ms") ? 1 : time.group(2).equals("s") ? 1_000 : 60_000);
        if (millis < 1 || millis > MOST.toMillis()) {
            throw new UsageException("--" + option + ": expected a time from 1ms to 24 hours, not '" + text + "'");
        }
        return Duration.ofMillis(Math.round(millis));
    }

    /** The same time, as a user would write it. */
    static String text(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }
}
