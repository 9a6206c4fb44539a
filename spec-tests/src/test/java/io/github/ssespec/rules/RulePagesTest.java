package io.github.ssespec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stored pages are those of the catalogue. Made anew by {@link RulePages#main}. */
class RulePagesTest {
    private static final Path PAGES = Path.of("pages", "rules");

    @Test
    void theStoredPagesAreThoseOfTheCatalogue() throws IOException {
        assertThat(read(PAGES)).isEqualTo(new TreeMap<>(RulePages.pages()));
    }

    @Test
    void thePagesAreWrittenToADirectory(@TempDir Path directory) throws IOException {
        RulePages.main(new String[] {directory.resolve("rules").toString()});

        assertThat(read(directory.resolve("rules"))).isEqualTo(new TreeMap<>(RulePages.pages()));
    }

    @Test
    void everyRuleHasItsSection() {
        String all = String.join("\n", RulePages.pages().values());

        assertThat(Catalogue.all())
                .allSatisfy(rule ->
                        assertThat(all).contains("\n## " + rule.id() + "\n").contains("(" + rule.link() + ")"));
    }

    private static Map<String, String> read(Path directory) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                pages.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return pages;
    }
}
