package io.github.ssespec.reports.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ssespec.reports.ReportException;
import io.github.ssespec.reports.Samples;
import io.github.ssespec.reports.json.ResultsJson;
import io.github.ssespec.reports.wire.Captures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    @TempDir
    Path directory;

    @Test
    void everyFormatHasItsFile() {
        Path reports = directory.resolve("a/b");

        assertThat(write(reports, EnumSet.allOf(Format.class)))
                .containsExactly(
                        reports.resolve("results.json"),
                        reports.resolve("junit.xml"),
                        reports.resolve("report.html"),
                        reports.resolve("summary.md"),
                        reports.resolve("allure-results"),
                        reports.resolve("badge.svg"),
                        reports.resolve("annotations.txt"))
                .allSatisfy(file -> assertThat(file).exists());
        assertThat(ResultsJson.read(reports.resolve("results.json"))).isEqualTo(Samples.mixed());
    }

    @Test
    void onlyWhatIsAskedForIsWritten() {
        write(directory, EnumSet.of(Format.JUNIT));

        assertThat(directory.toFile().list()).containsExactly("junit.xml");
    }

    @Test
    void theConsoleMakesNoDirectory() {
        assertThat(write(directory.resolve("a"), EnumSet.of(Format.CONSOLE))).isEmpty();
        assertThat(directory.resolve("a")).doesNotExist();
    }

    @Test
    void aDirectoryThatIsAFileIsNamed() throws IOException {
        Path file = Files.createFile(directory.resolve("taken"));

        assertThatExceptionOfType(ReportException.class)
                .isThrownBy(() -> write(file, EnumSet.allOf(Format.class)))
                .withMessageStartingWith("Cannot write " + file.resolve("results.json"));
    }

    private static List<Path> write(Path reports, Set<Format> formats) {
        return Reports.write(Samples.mixed(), new Captures(reports), reports, formats);
    }
}
