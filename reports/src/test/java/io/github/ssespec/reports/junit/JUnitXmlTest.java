package io.github.ssespec.reports.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Samples;
import io.github.ssespec.reports.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class JUnitXmlTest {
    static final List<RunResults> RUNS = List.of(
            Samples.clean(),
            Samples.broken(),
            Samples.hostile(),
            Samples.mixed(),
            Samples.baselined(),
            Samples.run(3, List.of(), List.of()));

    Path file;

    @BeforeEach
    void nameAFile(@TempDir Path directory) {
        file = directory.resolve("junit.xml");
    }

    @ParameterizedTest(name = "{index}")
    @FieldSource("RUNS")
    void everyRunIsValidAndItsCountsAreRight(RunResults run) throws Exception {
        Document xml = written(run);
        schema().newValidator().validate(new DOMSource(xml));

        assertCounts(xml.getDocumentElement());
        elements(xml.getDocumentElement(), "testsuite").forEach(suite -> {
            assertCounts(suite);
            assertCount(suite, "skipped", "skipped");
        });
        assertThat(elements(xml.getDocumentElement(), "testcase"))
                .extracting(testcase -> testcase.getAttribute("name"))
                .containsExactlyElementsOf(
                        run.results().stream().map(RuleResult::rule).toList());
    }

    @Test
    void everyStatusHasItsElement() throws Exception {
        Document xml = written(Samples.mixed());

        assertThat(outcome(xml, "http.status")).isEqualTo("");
        assertThat(outcome(xml, "http.content-type")).isEqualTo("failure: Content-Type: text/plain; charset=utf-8");
        assertThat(outcome(xml, "http.cache-control")).isEqualTo("system-out: ");
        assertThat(outcome(xml, "http.version")).isEqualTo("system-out: ");
        assertThat(outcome(xml, "http.allow")).isEqualTo("skipped: reason: not-applicable, no 405 was seen");
        assertThat(outcome(xml, "wire.utf8")).isEqualTo("skipped: expected: 1 byte does not");
        assertThat(outcome(xml, "wire.bom")).isEqualTo("system-out: ");
        assertThat(outcome(xml, "wire.retry"))
                .isEqualTo("skipped: reason: no-evidence, nothing arrived in 5 s (raise --window)");
        assertThat(outcome(xml, "wire.null")).isEqualTo("error: index 5 is out of bounds");
        assertThat(outcome(xml, "cors.vary")).isEqualTo("skipped: reason: not-selected");
    }

    @Test
    void anExpectedFailureIsSkippedAndAStaleEntryFails() throws Exception {
        Document xml = written(Samples.baselined());

        assertThat(outcome(xml, "wire.utf8")).isEqualTo("skipped: expected: 1 byte does not");
        assertThat(outcome(xml, "wire.retry")).isEqualTo("failure: stale: it passed, but is in the baseline");
        assertThat(outcome(xml, "wire.bom")).isEqualTo("system-out: ");
        assertThat(outcome(xml, "wire.null")).isEqualTo("skipped: reason: not-selected");
    }

    @Test
    void aFailureCarriesAllFacts() throws Exception {
        Element failure = elements(written(Samples.broken()).getDocumentElement(), "failure")
                .get(0);

        assertThat(failure.getAttribute("type")).isEqualTo("MUST");
        assertThat(failure.getTextContent()).isEqualTo("""

                        Expected  Content-Type: text/event-stream
                        Actual    Content-Type: text/plain; charset=utf-8
                        Bytes     wire/01.bin at 17, 24 bytes: "text/plain; charset=utf-8"
                        Hint      The framework's default for strings; set the type where the response is made.
                        Source    MUST, HTML 9.2.2
                        Link      https://html.spec.whatwg.org/multipage/server-sent-events.html
                        Rerun     ./ssespec server http://127.0.0.1:8080/events --rules http.status
                        curl      curl -N -H 'Accept: text/event-stream' http://127.0.0.1:8080/events
                        """);
    }

    @Test
    void aRemarkSaysWhatItIs() throws Exception {
        List<Element> remarks = elements(written(Samples.mixed()).getDocumentElement(), "system-out");

        assertThat(remarks)
                .extracting(
                        remark -> remark.getTextContent().lines().findFirst().orElseThrow())
                .containsExactly(
                        "warning: Cache-Control keeps caches away",
                        "info: version and framing",
                        "failed (newer than the edition: not counted): no stray mark");
    }

    @Test
    void theFileBeginsAsItsReadersExpect() throws Exception {
        JUnitXml.write(Samples.clean(), file);

        assertThat(Files.readString(file)).startsWith("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="ssespec.server" tests="4" failures="0" errors="0" time="5.432">
                          <testsuite name="ssespec.server.http" tests="2" failures="0" errors="0" skipped="0"\
                         time="2.468" timestamp="2026-11-22T19:04:00">
                            <properties>
                              <property name="subject" value="http://127.0.0.1:8080/events"></property>
                              <property name="tool" value="ssespec 0.1.0"></property>
                              <property name="edition" value="2026-11"></property>
                            </properties>
                            <testcase classname="ssespec.server.http" name="http.status" time="1.234"></testcase>
                        """);
    }

    @Test
    void aHostileSubjectIsTextAndNothingElse() throws Exception {
        Document xml = written(Samples.hostile());

        for (Element failure : elements(xml.getDocumentElement(), "failure")) {
            assertThat(Visible.text(failure.getAttribute("message"))).isEqualTo(failure.getAttribute("message"));
            assertThat(failure.getTextContent().strip().lines())
                    .allMatch(line -> line.matches("(Expected|Actual|Bytes|Evidence|Hint|Source|Link|Rerun|curl) +.*"));
        }
        assertThat(elements(xml.getDocumentElement(), "*"))
                .extracting(Element::getTagName)
                .doesNotContain("script", "b");
        assertThat(elements(xml.getDocumentElement(), "failure"))
                .extracting(failure -> failure.getAttribute("message"))
                .anyMatch(message -> message.contains("<script>alert('x')</script> & <b a=\"1\"> ]]>"))
                .anyMatch(message -> message.contains("whole \uD83D\uDE00"));
    }

    private Document written(RunResults run) throws IOException, SAXException, ParserConfigurationException {
        JUnitXml.write(run, file);
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(JUnitXmlTest.class.getResource("/junit.xsd")));
    }

    private static void assertCounts(Element element) {
        assertCount(element, "tests", "testcase");
        assertCount(element, "failures", "failure");
        assertCount(element, "errors", "error");
    }

    private static void assertCount(Element element, String attribute, String tag) {
        assertThat(element.getAttribute(attribute))
                .isEqualTo(String.valueOf(elements(element, tag).size()));
    }

    private static String outcome(Document xml, String rule) {
        Element testcase = elements(xml.getDocumentElement(), "testcase").stream()
                .filter(element -> element.getAttribute("name").equals(rule))
                .findFirst()
                .orElseThrow();
        return elements(testcase, "*").stream()
                .map(element -> element.getTagName() + ": " + element.getAttribute("message"))
                .findFirst()
                .orElse("");
    }

    private static List<Element> elements(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
