package io.github.ssespec.reports.badge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadgeTest {
    @TempDir
    Path directory;

    @Test
    void itSaysWhatARunCameTo() throws IOException {
        assertThat(badge(Samples.clean())).contains(">4 passed</text>").contains("Events: Passed, 4 passed</title>");
        assertThat(badge(Samples.broken())).contains(">4 failed</text>");
        assertThat(badge(Samples.mixed())).contains(">1 failed, 1 warning</text>");
        assertThat(badge(Samples.run(3, List.of(), List.of()))).contains(">not assessed</text>");
        assertThat(badge(Samples.run(4, List.of(), List.of()))).contains(">the kit itself failed</text>");
    }

    private String badge(RunResults run) throws IOException {
        Path file = directory.resolve("badge.svg");
        Badge.write(run, file);
        return Files.readString(file);
    }
}
