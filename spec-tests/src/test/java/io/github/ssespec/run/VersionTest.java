package io.github.ssespec.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.rules.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Version, edition and changelog speak of the same release. */
class VersionTest {
    private static final String SNAPSHOT = "-SNAPSHOT";

    private static List<String> headings() throws IOException {
        return Files.readAllLines(Path.of("../CHANGELOG.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
    }

    @Test
    void theNewestEditionIsNamedForTheVersion() {
        assertThat(Version.TEXT).startsWith(Edition.newest().name() + ".");
    }

    @Test
    void theChangelogBeginsWithTheVersion() throws IOException {
        String release = Version.TEXT.endsWith(SNAPSHOT) ? "Unreleased" : Version.TEXT + " - ";

        assertThat(headings()).first().asString().startsWith(release);
    }

    @Test
    void everyEditionButTheOneInTheMakingHasARelease() throws IOException {
        List<String> headings = headings();

        for (String edition : Edition.names()) {
            boolean inTheMaking = Version.TEXT.equals(edition + ".0" + SNAPSHOT);
            assertThat(headings.stream().anyMatch(heading -> heading.startsWith(edition + ".0 - ")))
                    .as(edition)
                    .isEqualTo(!inTheMaking);
        }
    }
}
