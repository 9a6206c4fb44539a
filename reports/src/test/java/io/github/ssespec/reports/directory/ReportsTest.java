package io.github.ssespec.reports.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ssespec.reports.ReportException;
import io.github.ssespec.reports.Samples;
import io.github.ssespec.reports.json.ResultsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    @TempDir
    Path directory;

    @Test
    void everyFormatHasItsFile() {
        Path reports = directory.resolve("a/b");

        assertThat(Reports.write(Samples.mixed(), reports, EnumSet.allOf(Format.class)))
                .containsExactly(reports.resolve("results.json"), reports.resolve("junit.xml"))
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(ResultsJson.read(reports.resolve("results.json"))).isEqualTo(Samples.mixed());
    }

    @Test
    void onlyWhatIsAskedForIsWritten() {
        Reports.write(Samples.mixed(), directory, EnumSet.of(Format.JUNIT));

        assertThat(directory.toFile().list()).containsExactly("junit.xml");
    }

    @Test
    void theConsoleMakesNoDirectory() {
        assertThat(Reports.write(Samples.mixed(), directory.resolve("a"), EnumSet.of(Format.CONSOLE)))
                .isEmpty();
        assertThat(directory.resolve("a")).doesNotExist();
    }

    @Test
    void aDirectoryThatIsAFileIsNamed() throws IOException {
        Path file = Files.createFile(directory.resolve("taken"));

        assertThatExceptionOfType(ReportException.class)
                .isThrownBy(() -> Reports.write(Samples.mixed(), file, EnumSet.allOf(Format.class)))
                .withMessageStartingWith("Cannot write " + file.resolve("results.json"));
    }
}
