package io.github.ssespec.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @TempDir
    Path directory;

    @Test
    void aCleanRunIsVerdictAndCounts() throws IOException {
        assertThat(summary(Samples.clean())).isEqualTo("""
                ## ✔ SSE server: Passed, 4 passed

                `http://127.0.0.1:8080/events`

                | passed | failed | warning | info | skipped | inconclusive |
                |--:|--:|--:|--:|--:|--:|
                | 4 | 0 | 0 | 0 | 0 | 0 |

                Took 5.4 s, exit status 0, `ssespec 0.1.0`

                """);
    }

    @Test
    void failuresComeFirstThenWhatIsForgivenThenWarnings() throws IOException {
        String summary = summary(Samples.mixed());

        assertThat(summary.lines().filter(line -> line.startsWith("#") || line.startsWith("<details")))
                .containsExactly(
                        "## ✘ SSE server: Failed, 1 failed, 1 warning",
                        "### Failed",
                        "<details><summary><code>http.content-type</code> the media type is text/event-stream</summary>",
                        "<details><summary><code>wire.null</code> </summary>",
                        "### Expected to fail, or not counted",
                        "<details><summary><code>wire.utf8</code> every byte decodes as UTF-8</summary>",
                        "<details><summary><code>wire.bom</code> no stray mark</summary>",
                        "### Warnings",
                        "<details><summary><code>http.cache-control</code> Cache-Control keeps caches away</summary>");
        assertThat(summary)
                .contains("> The stream was silent for 3 s.")
                .contains("- **Actual:** `Content-Type: text/plain; charset=utf-8`\n")
                .contains("- **Rerun:** `./ssespec server http://127.0.0.1:8080/events --rules http.content-type`\n");
    }

    @Test
    void aStaleEntryHasAHeadingOfItsOwn() throws IOException {
        assertThat(summary(Samples.baselined()))
                .contains("## ✘ SSE server: Failed, 2 passed, 1 stale\n")
                .contains("### Stale in the baseline, since they passed\n\n<details><summary><code>wire.retry</code>")
                .contains("### Expected to fail, or not counted\n\n<details><summary><code>wire.utf8</code>")
                .doesNotContain("### Failed");
    }

    @Test
    void manyFindingsAreCounted() throws IOException {
        RunResults run = Samples.run(
                1,
                List.of(),
                IntStream.range(0, 100)
                        .mapToObj(i -> Samples.failed("wire.r" + i))
                        .toList());

        assertThat(summary(run)).contains("\nand 60 more in `results.json`\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a                 | `a`
            a`b``c            | ```a`b``c```
            `a                | `` `a ``
            <b>@x #1          | `<b>@x #1`
            """)
    void aCodeSpanHoldsWhateverItIs(String text, String span) {
        assertThat(Inline.code(text)).isEqualTo(span);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a value: it's 5 s | a value: it's 5 s
            *a* _b_ <c> #1    | &#42;a&#42; &#95;b&#95; &#60;c&#62; &#35;1
            see http://a/     | `see http://a/`
            ask @team         | `ask @team`
            """)
    void aSentenceHoldsNoMarkupAndNoAddress(String text, String sentence) {
        assertThat(Inline.prose(text)).isEqualTo(sentence);
    }

    private String summary(RunResults run) throws IOException {
        Path file = directory.resolve("summary.md");
        Markdown.write(run, file);
        return Files.readString(file);
    }
}
