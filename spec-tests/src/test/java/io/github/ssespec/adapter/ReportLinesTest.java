package io.github.ssespec.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportLinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            {"kind":"open"}                                                         → open
            {"kind":"error"}                                                        → error
            {"kind":"closed"}                                                       → closed
            {"kind":"event","type":"t","data":"a\\nb"}                              → event t [a/b] id null from null
            {"data":"é","lastEventId":"1","origin":"o","type":"m","kind":"event"}   → event m [é] id 1 from o
            {"kind":"event","type":"m","data":"","lastEventId":null,"more":[{"kind":"x"}]} → event m [] id null from null
            {"kind":"retry","reconnectionTime":1500}                                → retry 1500
            {"kind":"retry","reconnectionTime":99999999999999999999}                → retry 9223372036854775807
            {"kind":"retry","reconnectionTime":1e+21}                               → retry 9223372036854775807
            {"kind":"retry","reconnectionTime":-1}                                  → retry -1
            {"kind":"end","lastEventId":"","reconnectionTime":null}                 → end  null
            {"kind":"end"}                                                          → end null null
            {"kind":"ready"}                                                        → ``
            {"kind":"news","text":"later"}                                          → ``
            """)
    void aLineIsTold(String line, String told) throws Exception {
        assertThat(told(line)).isEqualTo(told);
    }

    @Test
    void theCaseIsHandedOutAlsoWhenItIsAString() throws BadReportException {
        assertThat(parse("{\"kind\":\"open\",\"case\":7}").caseNumber()).isEqualTo(OptionalInt.of(7));
        assertThat(parse("{\"case\":\"8\",\"kind\":\"open\"}").caseNumber()).isEqualTo(OptionalInt.of(8));
        assertThat(parse("{\"kind\":\"open\"}").caseNumber()).isEmpty();
        assertThat(parse("{\"kind\":\"ready\"}").kind()).isEqualTo("ready");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            listening on 8080                                → Unrecognized token 'listening'
            []                                               → it is no object
            {"kind":"open"} x                                → Unrecognized token 'x'
            {"kind":"open"}{}                                → more follows the object
            {"kind":"open"                                   → Unexpected end-of-input
            {}                                               → its "kind" is missing or no string
            {"kind":"event","type":"m"}                      → its "data" is missing or no string
            {"kind":"event","type":1,"data":""}              → its "type" is missing or no string
            {"kind":"retry","reconnectionTime":"1"}          → its "reconnectionTime" is missing or no number
            {"kind":"open","case":"a"}                       → its "case" is no number of a case
            {"kind":"open","case":99999999999}               → its "case" is no number of a case
            """)
    void whatIsNoReportIsNamedAndShown(String line, String reason) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(BadReportException.class)
                .hasMessageContaining("but " + reason)
                .hasMessageEndingWith("it printed: " + line);
    }

    @Test
    void bytesThatAreNoUtf8AreNoReport() {
        byte[] latin = "{\"kind\":\"event\",\"type\":\"m\",\"data\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> ReportLines.parse(latin)).hasMessageContaining("Invalid UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n \n"})
    void linesEndInLfAndBlankOnesArePassedOver(String end) throws Exception {
        ReportLines lines = lines("{\"kind\":\"open\"}" + end + "{\"kind\":\"closed\"}", 100, 1_000);

        assertThat(lines.next()).extracting(Report::kind).isEqualTo("open");
        assertThat(lines.next()).extracting(Report::kind).isEqualTo("closed");
        assertThat(lines.next()).isNull();
    }

    @Test
    void afterABadLineComesTheNextOne() throws Exception {
        ReportLines lines = lines("oops\n{\"kind\":\"open\"}\n", 100, 1_000);

        assertThatThrownBy(lines::next).isInstanceOf(BadReportException.class);
        assertThat(lines.next()).extracting(Report::kind).isEqualTo("open");
    }

    @Test
    void aLineHasABound() {
        assertThatThrownBy(() -> lines("x".repeat(200_000), 100_000, 1_000_000).next())
                .hasMessageContaining("a line has more than 100000 bytes")
                .hasMessageEndingWith("xxx… (114688 bytes)");
    }

    @Test
    void theWholeOutputHasABound() {
        ReportLines lines = lines("\n".repeat(200_000), 100, 100_000);

        assertThatThrownBy(lines::next).hasMessageContaining("it printed more than 100000 bytes");
    }

    private static ReportLines lines(String text, int longest, long most) {
        return new ReportLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest, most);
    }

    private static Report parse(String line) throws BadReportException {
        return ReportLines.parse(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String told(String line) throws Exception {
        Heard heard = new Heard();
        parse(line).tell(heard);
        return heard.nothingMore() ? "" : heard.next().replace("\n", "/");
    }
}
