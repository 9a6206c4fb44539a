package io.github.ssespec.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ssespec.reports.directory.Format;
import io.github.ssespec.reports.directory.Reports;
import io.github.ssespec.reports.html.HtmlMatrix;
import io.github.ssespec.reports.wire.Captures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds of every report file, whatever the subject sent. */
class EveryFormatTest {
    static final List<RunResults> RUNS =
            List.of(Samples.clean(), Samples.broken(), Samples.hostile(), Samples.mixed(), Samples.baselined());

    private static final int MIB = 1 << 20;

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{index}")
    @FieldSource("RUNS")
    void theSameResultsMakeTheSameFiles(RunResults run) throws IOException {
        assertThat(files(run, "a")).isEqualTo(files(run, "b"));
    }

    @ParameterizedTest(name = "{index}")
    @FieldSource("RUNS")
    void nothingOfASubjectIsHiddenAndNoLineIsACommand(RunResults run) throws IOException {
        files(run, "a")
                .forEach((name, text) -> text.lines().forEach(line -> {
                    assertThat(Visible.text(line)).as(name).isEqualTo(line);
                    // The file of commands holds ours alone: AnnotationsTest.
                    if (!name.equals("annotations.txt")) {
                        assertThat(line.strip()).as(name).doesNotStartWith("::");
                    }
                }));
    }

    @ParameterizedTest(name = "{index}")
    @FieldSource("RUNS")
    void pagesAreSoundAndRunNothingButTheirOwnScript(RunResults run) throws IOException {
        for (String name : List.of("report.html", "matrix.html")) {
            String text = file(run, name);
            Parser parser = Parser.htmlParser().setTrackErrors(10);
            Document page = Jsoup.parse(text, "", parser);

            assertThat(parser.getErrors()).isEmpty();
            assertThat(page.select("script")).hasSize(1);
            assertThat(page.select("style")).hasSize(1);
            assertThat(page.select("link, img, iframe, object, embed, base, [src], [style]"))
                    .isEmpty();
            assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
            assertThat(page.select("meta[http-equiv]").attr("content"))
                    .matches(
                            "default-src 'none'; style-src 'sha256-\\S+'; script-src 'sha256-\\S+'; base-uri 'none'; form-action 'none'");
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(text.length()).isLessThan(MIB);
        }
    }

    @ParameterizedTest(name = "{index}")
    @FieldSource("RUNS")
    void theBadgeIsAnImageWithATitle(RunResults run) throws Exception {
        files(run, "a");
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(directory.resolve("a/badge.svg").toFile())
                .getDocumentElement();

        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .startsWith("Server-Sent Events: " + Verdict.of(run).label());
    }

    @ParameterizedTest(name = "{index}")
    @FieldSource("RUNS")
    void theSummaryIsShortAndHoldsNoMarkupOfASubject(RunResults run) throws IOException {
        String summary = file(run, "summary.md");

        assertThat(summary).startsWith("## ").hasSizeLessThan(MIB / 2);
        assertThat(summary.replaceAll("(`+).*?[^`]\\1(?!`)", "code")).doesNotContain("<script", "<b", "<!--", "@");
    }

    @ParameterizedTest(name = "{index}")
    @FieldSource("RUNS")
    void allureHasOneResultForEachRule(RunResults run) throws IOException {
        files(run, "a");
        try (Stream<Path> results = Files.list(directory.resolve("a/allure-results"))) {
            List<JsonNode> read = results.map(EveryFormatTest::json).toList();

            assertThat(read).hasSameSizeAs(run.results());
            assertThat(read.stream()
                            .filter(result -> result.get("status").asText().equals("failed")))
                    .hasSize((int) run.results().stream()
                            .filter(result -> result.failsTheRun() && result.kitFault() == null)
                            .count());
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private String file(RunResults run, String name) throws IOException {
        return Objects.requireNonNull(files(run, "a").get(name), name);
    }

    private Map<String, String> files(RunResults run, String name) throws IOException {
        Path reports = directory.resolve(name);
        Captures captures = new Captures(reports);
        Reports.write(run, captures, reports, EnumSet.allOf(Format.class));
        HtmlMatrix.write(
                List.of(new HtmlMatrix.Run("a", run, captures), new HtmlMatrix.Run("<b>", Samples.mixed(), captures)),
                reports.resolve("matrix.html"));
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(reports)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(reports.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
