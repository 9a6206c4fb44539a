package io.github.ssespec.reports.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapturesTest {
    @TempDir
    Path directory;

    @Test
    void whatWasSavedIsReadBack() {
        new WireFiles(directory, 10, 10).save(1, new byte[] {1, 2, 3}, 3);

        assertThat(new Captures(directory).read("wire/01.bin")).contains(new byte[] {1, 2, 3});
        assertThat(new Captures(directory).read("wire/02.bin")).isEmpty();
        assertThat(new Captures(directory).read(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "wire/../../secret",
                "/etc/hostname",
                "wire/secret",
                "wire/01.bin/",
                "wire\\01.bin",
                ""
            })
    void noOtherNameIsRead(String file) throws IOException {
        Files.createDirectories(directory.resolve("wire"));
        Files.writeString(directory.resolve("wire/secret"), "secret");

        assertThat(new Captures(directory).read(file)).isEmpty();
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "secret");
        Path run = Files.createDirectories(directory.resolve("run/wire"));
        Files.createSymbolicLink(run.resolve("01.bin"), secret);
        Path other = Files.createDirectories(directory.resolve("other"));
        Files.writeString(directory.resolve("02.bin"), "secret");
        Files.createSymbolicLink(other.resolve("wire"), directory);

        assertThat(new Captures(directory.resolve("run")).read("wire/01.bin")).isEmpty();
        assertThat(new Captures(other).read("wire/02.bin")).isEmpty();
    }
}
