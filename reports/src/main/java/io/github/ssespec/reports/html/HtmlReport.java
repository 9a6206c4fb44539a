package io.github.ssespec.reports.html;

import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.wire.Captures;
import java.nio.file.Path;

/** Writes {@code report.html}. */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * Writes the page of a run in one step, as UTF-8.
     *
     * @param captures the raw responses of the run; without them the page shows no bytes
     * @throws io.github.ssespec.reports.ReportException when the file cannot be written
     */
    public static void write(RunResults run, Captures captures, Path file) {
        Pages.write("report.jte", RunPage.of(run, Exhibits.of(run, captures)), "report.js", file);
    }
}
