package io.github.ssespec.reports.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ssespec.reports.ReportException;
import io.github.ssespec.reports.wire.WireFiles.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireFilesTest {
    @TempDir
    Path directory;

    @Test
    void whatCameIsSavedByTheNumberOfItsConnection() {
        WireFiles files = new WireFiles(directory, 100, 1000);

        assertThat(files.save(1, bytes(5), 3)).isEqualTo(new Saved("wire/01.bin", false));
        assertThat(files.save(123, bytes(5), 5)).isEqualTo(new Saved("wire/123.bin", false));
        assertThat(directory.resolve("wire/01.bin")).hasBinaryContent(bytes(3));
        assertThat(directory.resolve("wire/123.bin")).hasBinaryContent(bytes(5));
    }

    @Test
    void aLongResponseIsCutAndThatIsSaid() {
        WireFiles files = new WireFiles(directory, 4, 1000);

        assertThat(files.save(1, bytes(5), 5)).isEqualTo(new Saved("wire/01.bin", true));
        assertThat(files.save(2, bytes(5), 4)).isEqualTo(new Saved("wire/02.bin", false));
        assertThat(directory.resolve("wire/01.bin")).hasBinaryContent(bytes(4));
    }

    @Test
    void allResponsesTogetherAreBounded() {
        WireFiles files = new WireFiles(directory, 100, 12);

        assertThat(files.save(1, bytes(10), 10)).isEqualTo(new Saved("wire/01.bin", false));
        assertThat(files.save(2, bytes(10), 10)).isEqualTo(new Saved("wire/02.bin", true));
        assertThat(files.save(3, bytes(10), 10)).isEqualTo(new Saved(null, true));
        assertThat(directory.resolve("wire/02.bin")).hasBinaryContent(bytes(2));
        assertThat(directory.resolve("wire/03.bin")).doesNotExist();
    }

    @Test
    void anEmptyResponseMakesNoFile() {
        assertThat(new WireFiles(directory, 100, 1000).save(1, bytes(5), 0)).isEqualTo(new Saved(null, false));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aConnectionIsSavedOnce() {
        WireFiles files = new WireFiles(directory, 100, 1000);
        files.save(1, bytes(5), 5);

        assertThatIllegalArgumentException().isThrownBy(() -> files.save(1, bytes(5), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> files.save(0, bytes(5), 5));
    }

    @Test
    void onlyCapturesOfAnEarlierRunAreRemoved() throws IOException {
        Path wire = Files.createDirectories(directory.resolve("wire"));
        for (String name : new String[] {"01.bin", "217.bin", "1.bin", "01.bin.bak", "notes.txt"}) {
            Files.createFile(wire.resolve(name));
        }
        Files.createDirectory(wire.resolve("02.bin"));
        new WireFiles(directory, 100, 1000);

        assertThat(wire.toFile().list()).containsExactlyInAnyOrder("1.bin", "01.bin.bak", "notes.txt", "02.bin");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Files.createFile(directory.resolve("wire"));
        WireFiles files = new WireFiles(directory, 100, 1000);

        assertThatExceptionOfType(ReportException.class)
                .isThrownBy(() -> files.save(1, bytes(5), 5))
                .withMessageContaining("Cannot write " + directory.resolve("wire/01.bin"));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
