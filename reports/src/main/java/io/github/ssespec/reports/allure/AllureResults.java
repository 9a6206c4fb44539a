package io.github.ssespec.reports.allure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ssespec.reports.ReportException;
import io.github.ssespec.reports.ReportFile;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Writes {@code allure-results/}. */
public final class AllureResults {
    private static final String ENDING = "-result.json";
    private static final JsonMapper MAPPER = new JsonMapper();

    private AllureResults() {}

    /**
     * Writes a file for each rule, each in one step. Those of an earlier run are removed: Allure would take them for
     * earlier tries of this one.
     *
     * @param directory where they go; made as needed
     * @throws ReportException when a file cannot be written or removed
     */
    public static void write(RunResults run, Path directory) {
        removeEarlier(directory);
        for (RuleResult result : run.results()) {
            AllureCase written = AllureCase.of(result, run);
            try {
                ReportFile.write(directory.resolve(written.uuid() + ENDING), MAPPER.writeValueAsBytes(written));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Results that no JSON can hold", e);
            }
        }
    }

    private static void removeEarlier(Path directory) {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + ENDING)) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new ReportException("Cannot remove earlier Allure results: " + ReportFile.why(e), e);
        }
    }
}
