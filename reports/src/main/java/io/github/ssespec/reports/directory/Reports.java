package io.github.ssespec.reports.directory;

import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.allure.AllureResults;
import io.github.ssespec.reports.annotations.Annotations;
import io.github.ssespec.reports.badge.Badge;
import io.github.ssespec.reports.html.HtmlReport;
import io.github.ssespec.reports.json.ResultsJson;
import io.github.ssespec.reports.junit.JUnitXml;
import io.github.ssespec.reports.markdown.Markdown;
import io.github.ssespec.reports.wire.Captures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes a run's report files. */
public final class Reports {
    private Reports() {}

    /**
     * Writes the files of the given formats, each in one step; the directory is made as needed.
     *
     * @param results the run
     * @param captures the raw responses of the run, for the formats that show bytes
     * @param directory the report directory
     * @param formats what to write; {@link Format#CONSOLE} writes no file
     * @return the files, in the order of the formats
     * @throws io.github.ssespec.reports.ReportException when a file cannot be written
     */
    public static List<Path> write(RunResults results, Captures captures, Path directory, Set<Format> formats) {
        List<Path> written = new ArrayList<>();
        for (Format format : Format.values()) {
            if (formats.contains(format)) {
                format.file().map(directory::resolve).ifPresent(file -> {
                    write(results, captures, file, format);
                    written.add(file);
                });
            }
        }
        return List.copyOf(written);
    }

    private static void write(RunResults results, Captures captures, Path file, Format format) {
        switch (format) {
            case JSON -> ResultsJson.write(results, file);
            case JUNIT -> JUnitXml.write(results, file);
            case HTML -> HtmlReport.write(results, captures, file);
            case MARKDOWN -> Markdown.write(results, file);
            case ALLURE -> AllureResults.write(results, file);
            case BADGE -> Badge.write(results, file);
            case ANNOTATIONS -> Annotations.write(results, file);
            case CONSOLE -> throw new IllegalArgumentException("The console is no file");
        }
    }
}
