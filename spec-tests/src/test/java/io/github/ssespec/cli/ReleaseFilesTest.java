package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What starts the program elsewhere starts it as {@code ./ssespec} does. {@code .ci/container} runs the container's steps. */
class ReleaseFilesTest {
    private static final Path RELEASE = Path.of("src", "release");
    private static final Pattern FLAG = Pattern.compile("-X(X:[+A-Z]|mx)[A-Za-z0-9=]+");

    @Test
    void everyStartGivesTheSameFlags() throws IOException {
        String script = Files.readString(Shell.ROOT.resolve("ssespec"));
        List<String> flags = flags(script.substring(script.indexOf("fast="), script.indexOf(" -Xshare")));

        assertThat(flags).hasSize(3);
        assertThat(flags(Files.readString(RELEASE.resolve("ssespec.cmd")))).isEqualTo(flags);
        assertThat(flags(Files.readString(RELEASE.resolve("Dockerfile")))).isEqualTo(flags);
    }

    @Test
    void theLinesOfAFileForWindowsEndAsThere() throws IOException {
        assertThat(Files.readString(RELEASE.resolve("ssespec.cmd")).split("\r\n", -1))
                .allMatch(line -> line.indexOf('\n') < 0 && line.indexOf('\r') < 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference-client", "reference-server", "reports", "spec-tests"})
    void aRepositoryIsToldWhatAnArtifactIs(String module) throws IOException {
        String parent = Files.readString(Shell.ROOT.resolve("pom.xml"));
        String pom = Files.readString(Shell.ROOT.resolve(module).resolve("pom.xml"));

        assertThat(parent).contains("<url>", "<license>", "<developer>", "<scm ", "<project.build.outputTimestamp>");
        assertThat(pom).contains("<artifactId>ssespec-" + module + "</artifactId>", "<name>", "<description>");
    }

    private static List<String> flags(String text) {
        return FLAG.matcher(text).results().map(MatchResult::group).toList();
    }
}
