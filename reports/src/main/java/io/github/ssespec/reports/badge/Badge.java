package io.github.ssespec.reports.badge;

import io.github.ssespec.reports.ReportFile;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Writes {@code badge.svg}. No text in it comes from a subject. */
public final class Badge {
    private static final String LABEL = "SSE";
    private static final int PADDING = 7;
    private static final double CHARACTER_WIDTH = 6.6;

    private Badge() {}

    /**
     * Writes the badge of a run in one step.
     *
     * @throws io.github.ssespec.reports.ReportException when the file cannot be written
     */
    public static void write(RunResults run, Path file) {
        ReportFile.write(file, svg(run).getBytes(StandardCharsets.UTF_8));
    }

    private static String svg(RunResults run) {
        Verdict verdict = Verdict.of(run);
        String message = message(verdict, run);
        int left = width(LABEL);
        int right = width(message);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-labelledby="title">
                  <title id="title">Server-Sent Events: %2$s, %3$s</title>
                  <clipPath id="shape"><rect width="%1$d" height="20" rx="4"/></clipPath>
                  <g clip-path="url(#shape)">
                    <rect width="%4$d" height="20" fill="#3d444d"/>
                    <rect x="%4$d" width="%5$d" height="20" fill="%6$s"/>
                  </g>
                  <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
                    <text x="%7$d" y="14">%8$s</text>
                    <text x="%9$d" y="14" textLength="%10$d">%11$s</text>
                  </g>
                </svg>
                """.formatted(
                        left + right,
                        verdict.label(),
                        Verdict.counts(run),
                        left,
                        right,
                        color(verdict),
                        left / 2,
                        LABEL,
                        left + right / 2,
                        right - 2 * PADDING,
                        message);
    }

    private static String message(Verdict verdict, RunResults run) {
        return switch (verdict) {
            case PASSED, FAILED -> Verdict.counts(run);
            case NOT_ASSESSED, KIT_FAILED -> verdict.label().toLowerCase(Locale.ROOT);
        };
    }

    private static int width(String text) {
        return (int) Math.round(text.length() * CHARACTER_WIDTH) + 2 * PADDING;
    }

    // Each with a contrast of more than 4.5 to white.
    private static String color(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "#1a7f37";
            case FAILED, KIT_FAILED -> "#cf222e";
            case NOT_ASSESSED -> "#59636e";
        };
    }
}
