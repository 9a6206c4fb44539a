package io.github.ssespec.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.reports.Evidence;
import io.github.ssespec.reports.Level;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Samples;
import io.github.ssespec.reports.Status;
import io.github.ssespec.reports.wire.Captures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    private static final String BODY =
            "\r\nretry: 1\n\n\uFEFFdata: <script>alert(1)</script>\r\rdata:x\r\n\r\n: beat\n";
    private static final int BOM = HEAD.length() + BODY.indexOf('\uFEFF');

    @TempDir
    Path directory;

    @Test
    void theVerdictAndTheCountsStandAtTheTop() throws IOException {
        Document page = page(Samples.mixed());

        assertThat(page.title()).isEqualTo("Failed: http://127.0.0.1:8080/events");
        assertThat(page.select("h1").text()).isEqualTo("Failed 1 failed, 1 warning");
        assertThat(page.select(".sums li").eachText())
                .containsExactly(
                        "✔ 1 passed", "✘ 3 failed", "! 1 warning", "i 1 info", "- 5 skipped", "? 2 inconclusive");
        assertThat(page.select(".loud a").eachText().get(0)).isEqualTo("http.content-type");
    }

    @Test
    void aFindingTellsAllThatIsNeededToMendIt() throws IOException {
        Element finding = finding(page(Samples.broken()), "http.content-type");

        assertThat(finding.hasAttr("open")).isTrue();
        assertThat(finding.select("dt").eachText())
                .containsExactly("Actual", "Expected", "Bytes", "Hint", "Source", "Rerun", "curl");
        assertThat(finding.text())
                .contains("Content-Type: text/plain", "wire/01.bin at 17, 24 bytes", "./ssespec server", "curl -N");
        assertThat(finding.select("a").attr("href"))
                .isEqualTo("https://html.spec.whatwg.org/multipage/server-sent-events.html");
    }

    @Test
    void theBytesInQuestionAreColouredByWhatTheyAre() throws IOException {
        Document page =
                page(with(new Evidence("wire/01.bin", BOM, 20, "a"), new Evidence("wire/01.bin", BOM + 41, 1, "b")));

        assertThat(page.select(".bytes").get(0).select(".line").eachText())
                .containsExactly(BOM + " BOMdata:␣<script>alert(1)</script>CR");
        assertThat(page.select(".bytes .hit").eachText()).startsWith("BOM", "data", ":", "␣", "<script>ale");
        assertThat(page.select(".bytes span[class^=SPACE]").attr("title")).isEqualTo("the space that goes");
        assertThat(page.select(".bytes").text()).contains("CRLF").doesNotContain("\uFEFF");
    }

    @Test
    void evidenceThatNoFileHoldsIsToldInWords() throws IOException {
        Document page = page(with(
                new Evidence("wire/01.bin", 9_000_000_000L, 5, "far beyond"),
                new Evidence("../secret", 0, 1, "not ours")));

        assertThat(page.select(".bytes")).isEmpty();
        assertThat(finding(page, "wire.utf8").text()).contains("far beyond", "not ours");
    }

    @Test
    void aStreamIsDrawnAndToldInWords() throws IOException {
        // The sample's first read brings 312 bytes, its second one 40.
        String padding = "X: " + "x".repeat(312 - HEAD.length() - BODY.length() - 5) + "\r\n";
        Document page = page(Samples.clean(), HEAD + padding + BODY + ": alone\n");

        assertThat(page.select("figure svg").attr("aria-label"))
                .isEqualTo(
                        "2 reads of 352 bytes, 1 event, 2 heartbeats, longest silence 3.8 s; closed by the kit after 5.0 s");
        assertThat(page.select("figure path.event").attr("d")).startsWith("M").contains("v");
        assertThat(page.select("figure path.silence")).hasSize(2);
    }

    @Test
    void onlyAnAddressOfTheWebIsALink() throws IOException {
        RuleResult result = RuleResult.of("wire.utf8", "wire", Level.MUST, "HTML 9.2.5")
                .link("javascript:alert(1)")
                .decided(Status.FAILED);

        Document page = page(Samples.run(1, List.of(), List.of(result)));

        assertThat(page.select("a").eachAttr("href")).allMatch(link -> link.startsWith("#"));
    }

    @Test
    void whatABaselineOrAnEditionSaysStandsBesideTheRule() throws IOException {
        Document page = page(Samples.baselined());

        assertThat(page.select("h1").text()).isEqualTo("Failed 2 passed, 1 stale");
        assertThat(page.select(".loud li").eachText())
                .containsExactly(
                        "✔wire.retry passed stale: it passed, but is in the baseline 3 are",
                        "✘wire.utf8 failed expected: in the baseline 1 byte does not",
                        "✘wire.bom failed newer than the edition: not counted 1 in line 2");
        assertThat(finding(page, "wire.utf8").select("summary .aside").text()).isEqualTo("expected: in the baseline");
        assertThat(page.select(".note").text()).contains("to be taken out of the baseline: wire.retry");
    }

    @Test
    void theFileOfARunInWhichEveryRuleFailsStaysBelowAMebibyte() throws IOException {
        Evidence seen = new Evidence("wire/01.bin", BOM, 20, "x".repeat(200));
        List<RuleResult> results = IntStream.range(0, 200)
                .mapToObj(i -> Samples.rule("wire.r" + i)
                        .title("a title of sixty characters ".repeat(2))
                        .expected("what is expected ".repeat(20))
                        .actual("what was <seen> ".repeat(20))
                        .hint("the usual cause ".repeat(20))
                        .evidence(Collections.nCopies(10, seen))
                        .decided(Status.FAILED))
                .toList();

        Document page = page(Samples.run(1, List.of(), results));

        assertThat(page.select("details.rule")).hasSize(200);
        assertThat(Files.size(directory.resolve("report.html"))).isLessThan(1 << 20);
    }

    @Test
    void whatIsTooMuchIsLeftOutAndCounted() throws IOException {
        List<RuleResult> results = IntStream.range(0, 1000)
                .mapToObj(i -> RuleResult.of("wire.r" + i, "wire", Level.MUST, "HTML 9.2.5")
                        .actual("<".repeat(4000))
                        .decided(Status.FAILED))
                .toList();

        Document page = page(Samples.run(1, List.of(), results));

        assertThat(page.select("details.rule")).hasSize(400);
        assertThat(page.select(".note").text()).contains("600 rules");
    }

    private static RunResults with(Evidence... evidence) {
        return Samples.run(
                1,
                List.of(),
                List.of(RuleResult.of("wire.utf8", "wire", Level.MUST, "HTML 9.2.5")
                        .evidence(List.of(evidence))
                        .decided(Status.FAILED)));
    }

    private Document page(RunResults run) throws IOException {
        return page(run, HEAD + BODY);
    }

    private Document page(RunResults run, String raw) throws IOException {
        Files.createDirectories(directory.resolve("wire"));
        Files.writeString(directory.resolve("wire/01.bin"), raw);
        Path file = directory.resolve("report.html");
        HtmlReport.write(run, new Captures(directory), file);
        return Jsoup.parse(file);
    }

    private static Element finding(Document page, String rule) {
        return Objects.requireNonNull(page.getElementById(rule), rule);
    }
}
