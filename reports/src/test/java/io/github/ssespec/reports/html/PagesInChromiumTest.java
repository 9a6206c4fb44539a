package io.github.ssespec.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Samples;
import io.github.ssespec.reports.wire.Captures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a real browser makes of the pages; skipped where there is none. */
@Timeout(180)
class PagesInChromiumTest {
    private static final Optional<Path> CHROMIUM = Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    // The browser may still be writing to its profile when the test ends.
    @TempDir(cleanup = CleanupMode.NEVER)
    Path directory;

    @Test
    void thePageOfAHostileRunRunsItsOwnScriptAlone() throws Exception {
        Document page = seen(Samples.hostile());

        assertThat(page.select("#filter").hasAttr("hidden")).isFalse();
        assertThat(page.select("#filter output").text()).isEqualTo("66 of 66 rules are shown");
    }

    @Test
    void thePageOfACleanRunRunsToo() throws Exception {
        assertThat(seen(Samples.clean()).select("#filter output").text()).isEqualTo("4 of 4 rules are shown");
    }

    @Test
    void theMatrixRunsToo() throws Exception {
        assumeTrue(CHROMIUM.isPresent());
        Path file = directory.resolve("matrix.html");
        Captures captures = new Captures(directory);
        HtmlMatrix.write(
                List.of(
                        new HtmlMatrix.Run("a", Samples.clean(), captures),
                        new HtmlMatrix.Run("b", Samples.hostile(), captures)),
                file);

        assertThat(open(file).select("#filter output").text()).isEqualTo("70 of 70 rules are shown");
    }

    private Document seen(RunResults run) throws IOException, InterruptedException {
        assumeTrue(CHROMIUM.isPresent());
        Path file = directory.resolve("report.html");
        HtmlReport.write(run, new Captures(directory), file);
        return open(file);
    }

    /** The document as the browser has it once its script has run; nothing may have been complained of. */
    private Document open(Path file) throws IOException, InterruptedException {
        Path complaints = directory.resolve("complaints");
        Path dom = directory.resolve("dom");
        Process chromium = new ProcessBuilder(
                        CHROMIUM.orElseThrow().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "--enable-logging=stderr",
                        "--dump-dom",
                        file.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(complaints.toFile())
                .start();
        try {
            assertThat(chromium.waitFor(120, TimeUnit.SECONDS))
                    .as("Chromium ends")
                    .isTrue();
        } finally {
            chromium.descendants().forEach(ProcessHandle::destroyForcibly);
            chromium.destroyForcibly();
        }
        assertThat(Files.readString(complaints, StandardCharsets.ISO_8859_1)).doesNotContain("CONSOLE");
        return Jsoup.parse(dom);
    }
}
