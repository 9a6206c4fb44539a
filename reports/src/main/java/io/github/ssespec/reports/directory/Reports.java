package io.github.ssespec.reports.directory;

import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.html.HtmlReport;
import io.github.ssespec.reports.json.ResultsJson;
import io.github.ssespec.reports.junit.JUnitXml;
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
     * @param directory the report directory
     * @param formats what to write; {@link Format#CONSOLE} writes no file
     * @return the files, in the order of the formats
     * @throws io.github.ssespec.reports.ReportException when a file cannot be written
     */
    public static List<Path> write(RunResults results, Path directory, Set<Format> formats) {
        List<Path> written = new ArrayList<>();
        if (formats.contains(Format.JSON)) {
            Path file = directory.resolve("results.json");
            ResultsJson.write(results, file);
            written.add(file);
        }
        if (formats.contains(Format.JUNIT)) {
            Path file = directory.resolve("junit.xml");
            JUnitXml.write(results, file);
            written.add(file);
        }
        if (formats.contains(Format.HTML)) {
            Path file = directory.resolve("report.html");
            HtmlReport.write(results, new Captures(directory), file);
            written.add(file);
        }
        return List.copyOf(written);
    }
}
