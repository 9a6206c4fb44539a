package io.github.ssespec.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    @TempDir
    Path directory;

    @Test
    void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = directory.resolve("new/results.json");
        ReportFile.write(file, new byte[] {1, 2, 3});
        ReportFile.write(file, new byte[] {4});

        assertThat(file).hasBinaryContent(new byte[] {4});
        assertThat(directory.resolve("new")).isDirectoryContaining(path -> path.equals(file));
        try (var files = Files.list(directory.resolve("new"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
        Path taken = Files.createFile(directory.resolve("taken"));

        assertThatExceptionOfType(ReportException.class)
                .isThrownBy(() -> ReportFile.write(taken.resolve("results.json"), new byte[0]))
                .withMessage(
                        "Cannot write %s: %s is in the way and is no directory", taken.resolve("results.json"), taken);
    }

    @Test
    void aTargetThatIsADirectoryIsNamedAndLeftAlone() throws IOException {
        Path file = directory.resolve("junit.xml");
        Files.createDirectories(file.resolve("inner"));

        assertThatExceptionOfType(ReportException.class)
                .isThrownBy(() -> ReportFile.write(file, new byte[0]))
                .withMessageStartingWith("Cannot write " + file + ": ");
        assertThat(directory.toFile().list()).containsExactly("junit.xml");
    }

    @Test
    void aFileMayBeAsLongAsTheBoundAndNoLonger() {
        Path file = directory.resolve("results.json");
        ReportFile.write(file, new byte[10]);

        assertThat(ReportFile.read(file, 10)).hasSize(10);
        assertThatExceptionOfType(ReportException.class)
                .isThrownBy(() -> ReportFile.read(file, 9))
                .withMessage("Cannot read %s: it is longer than 9 bytes", file);
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = directory.resolve("results.json");

        assertThatExceptionOfType(ReportException.class)
                .isThrownBy(() -> ReportFile.read(file, 10))
                .withMessage("Cannot read %s: there is no %s", file, file);
    }

    @Test
    void errorsAreSaidInWords() {
        assertThat(ReportFile.why(new AccessDeniedException("out"))).isEqualTo("no permission for out");
        assertThat(ReportFile.why(new FileSystemException("out", null, "No space left on device")))
                .isEqualTo("out: No space left on device");
        assertThat(ReportFile.why(new IOException("broken"))).isEqualTo("broken");
    }
}
