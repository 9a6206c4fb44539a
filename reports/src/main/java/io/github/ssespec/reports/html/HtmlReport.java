package io.github.ssespec.reports.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.ssespec.reports.ReportFile;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.wire.Captures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes {@code report.html}: one file that needs no other and no network, whose browser runs nothing that a subject
 * sent. Bounded, whatever the run holds. Safe for use by many threads.
 */
public final class HtmlReport {
    private static final TemplateEngine PAGES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());

    private HtmlReport() {}

    /**
     * Writes the page of a run in one step, as UTF-8.
     *
     * @param captures the raw responses of the run; without them the page shows no bytes
     * @throws io.github.ssespec.reports.ReportException when the file cannot be written
     */
    public static void write(RunResults run, Captures captures, Path file) {
        RunPage page = RunPage.of(run, Exhibits.of(run, captures));
        write("report.jte", Map.of("page", page, "assets", Assets.of("page.css", "report.js")), file);
    }

    private static void write(String template, Map<String, Object> values, Path file) {
        StringOutput out = new StringOutput();
        PAGES.render(template, values, out);
        ReportFile.write(file, out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
