package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.vectors.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsCommandTest {
    private static final String[] FILES = {"vectors.json", "vectors.schema.json", "README.md"};

    @TempDir
    Path directory;

    @Test
    void theThreeFilesAreWrittenIntoADirectoryThatIsMade() {
        Path fresh = directory.resolve("a/b");

        Call call = Call.of("vectors", fresh.toString());

        assertThat(call.exit()).isZero();
        assertThat(call.out())
                .isEqualTo(Vectors.all().size() + " vectors: " + fresh
                        + " holds vectors.json, vectors.schema.json, README.md\n");
        assertThat(fresh.toFile().list()).containsExactlyInAnyOrder(FILES);
    }

    @Test
    void theirOwnFilesAreWrittenAnewAndOthersStay() throws IOException {
        Call.of("vectors", directory.toString());
        Files.writeString(directory.resolve("vectors.json"), "{\"schema\": \"urn:ssespec:vectors:0\"}");
        Files.writeString(directory.resolve("other.txt"), "mine");

        assertThat(Call.of("vectors", directory.toString()).exit()).isZero();
        assertThat(directory.resolve("vectors.json")).content().contains("parse.lf");
        assertThat(directory.resolve("other.txt")).hasContent("mine");
    }

    @Test
    void aForeignFileInTheWayIsNotOverwrittenAndNothingIsWritten() throws IOException {
        Path mine = Files.writeString(directory.resolve("README.md"), "# My project");

        Call call = Call.of("vectors", directory.toString());

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err())
                .isEqualTo("ssespec: '" + mine
                        + "' was not written by this command, and is not overwritten: give another directory\n");
        assertThat(directory.toFile().list()).containsExactly("README.md");
    }

    @Test
    void aDirectoryOrALinkInTheWayIsNotOverwritten() throws IOException {
        Path inTheWay = Files.createDirectory(directory.resolve("vectors.json"));
        assertThat(Call.of("vectors", directory.toString()).exit()).isEqualTo(2);

        Files.delete(inTheWay);
        Files.createSymbolicLink(inTheWay, directory.resolve("elsewhere"));
        assertThat(Call.of("vectors", directory.toString()).exit()).isEqualTo(2);
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThat(Call.of("vectors", file.toString()).err())
                .isEqualTo("ssespec: '" + file + "' is a file: expected a directory to write to\n");
        assertThat(Call.of("vectors", file.resolve("below").toString()).err())
                .startsWith("ssespec: Cannot write " + file.resolve("below").resolve("vectors.json") + ": ");
    }

    @Test
    void aDirectoryIsNeeded() {
        assertThat(Call.of("vectors").err()).isEqualTo("ssespec: 'vectors' needs DIR\n");
        assertThat(Call.of("vectors", "a", "b").err()).isEqualTo("ssespec: 'vectors' does not take 'b'\n");
        assertThat(Call.of("vectors", "a\0b").err()).startsWith("ssespec: 'a\\0b' is no path: ");
    }
}
