package io.github.ssespec.reports.junit;

import io.github.ssespec.reports.ReportFile;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Writes {@code junit.xml}: {@code <testsuites>}, in it a {@code <testsuite>} for each group, in it a
 * {@code <testcase>} for each rule, whose class is named like {@code ssespec.server.wire}. Safe for use by many threads.
 */
public final class JUnitXml {
    private JUnitXml() {}

    /**
     * Writes results in one step, as UTF-8.
     *
     * @throws io.github.ssespec.reports.ReportException when the file cannot be written
     */
    public static void write(RunResults results, Path file) {
        ReportFile.write(file, text(results).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(RunResults results) {
        // To characters and not to bytes: only then the JDK's writer leaves surrogate pairs whole.
        StringWriter out = new StringWriter();
        try {
            XmlElements xml =
                    new XmlElements(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out));
            xml.begin();
            xml.open("testsuites", "name", "ssespec." + results.subject().kind());
            writeCounts(xml, results.results());
            xml.attribute("time", seconds(results.durationMs()));
            for (var group : results.byGroup().entrySet()) {
                writeSuite(xml, results, group.getKey(), group.getValue());
            }
            xml.close();
            xml.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Results that no XML can hold", e);
        }
        return out.toString();
    }

    private static void writeSuite(XmlElements xml, RunResults run, String group, List<RuleResult> results)
            throws XMLStreamException {
        String name = "ssespec." + run.subject().kind() + "." + group;
        xml.open("testsuite", "name", name);
        writeCounts(xml, results);
        xml.attribute("skipped", count(results, Outcome.SKIPPED));
        xml.attribute(
                "time",
                seconds(results.stream().mapToLong(RuleResult::durationMs).sum()));
        xml.attribute("timestamp", timestamp(run));
        xml.open("properties");
        writeProperty(xml, "subject", run.subject().url());
        writeProperty(xml, "tool", run.tool().name() + " " + run.tool().version());
        writeProperty(xml, "edition", run.edition());
        xml.close();
        for (RuleResult result : results) {
            xml.open("testcase", "classname", name, "name", result.rule(), "time", seconds(result.durationMs()));
            Outcome.of(result).write(xml, result);
            xml.close();
        }
        xml.close();
    }

    private static void writeCounts(XmlElements xml, List<RuleResult> results) throws XMLStreamException {
        xml.attribute("tests", Integer.toString(results.size()));
        xml.attribute("failures", count(results, Outcome.FAILURE));
        xml.attribute("errors", count(results, Outcome.ERROR));
    }

    private static void writeProperty(XmlElements xml, String name, String value) throws XMLStreamException {
        xml.open("property", "name", name, "value", value);
        xml.close();
    }

    private static String count(List<RuleResult> results, Outcome outcome) {
        return Long.toString(
                results.stream().filter(result -> Outcome.of(result) == outcome).count());
    }

    private static String seconds(long milliseconds) {
        return String.format(Locale.ROOT, "%d.%03d", milliseconds / 1000, milliseconds % 1000);
    }

    // The time of day without a zone is UTC by convention: what reads these files takes no zone.
    private static String timestamp(RunResults run) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                run.startedAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
