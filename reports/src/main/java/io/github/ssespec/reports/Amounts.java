package io.github.ssespec.reports;

import java.util.Locale;

/** Numbers with their units, as every report writes them. */
public final class Amounts {
    private static final int KIBI = 1024;

    private Amounts() {}

    /** A time: {@code 5.4 s}, or {@code 2 min 5 s} from a minute on. */
    public static String seconds(long milliseconds) {
        long minutes = milliseconds / 60_000;
        return minutes == 0
                ? String.format(Locale.ROOT, "%.1f s", milliseconds / 1000.0)
                : minutes + " min " + milliseconds % 60_000 / 1000 + " s";
    }

    /** A time that may be short: {@code 17 ms}, and from a second on as {@link #seconds}. */
    public static String time(double milliseconds) {
        return milliseconds < 1000 ? Math.round(milliseconds) + " ms" : seconds(Math.round(milliseconds));
    }

    /** A size: {@code 312 bytes}, {@code 1.3 KiB}, {@code 8.0 MiB}. */
    public static String bytes(long count) {
        if (count < KIBI) {
            return count(count, "byte");
        }
        return count < KIBI * KIBI
                ? String.format(Locale.ROOT, "%.1f KiB", (double) count / KIBI)
                : String.format(Locale.ROOT, "%.1f MiB", (double) count / KIBI / KIBI);
    }

    /** How many: {@code 1 rule}, {@code 2 rules}. */
    public static String count(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
