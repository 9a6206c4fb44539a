package io.github.ssespec.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.ssespec.reports.ReportException;
import io.github.ssespec.rules.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFileTest {
    @TempDir
    Path directory;

    private Baseline read(String text, Kind kind) throws IOException {
        return BaselineFile.read(Files.writeString(directory.resolve("known.txt"), text), kind);
    }

    @Test
    void itHoldsARuleALineWithItsReason() throws IOException {
        Baseline baseline = read(
                "\uFEFF# of our server\r\n\r\nwire.utf8 # see issue #12 \r\n  wire.bom\n#http.status\nhttp.allow#\n",
                Kind.SERVER);

        assertThat(baseline.entries())
                .containsExactly(entry("wire.utf8", "see issue #12"), entry("wire.bom", ""), entry("http.allow", ""));
        assertThat(baseline.lists("wire.bom")).isTrue();
        assertThat(baseline.lists("http.status")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wire.utf       | line 2: there is no server rule 'wire.utf'; did you mean wire.utf8?
            parse.lf       | line 2: parse.lf is a client rule; expected server rules
            wire.*         | line 2: there is no server rule 'wire.*'; expected an id such as http.status
            wire.bom       | line 2: wire.bom is listed already
            """)
    void whatIsNoRuleOfTheKindIsNamedWithItsLine(String line, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("wire.bom # known\n" + line + "\n", Kind.SERVER))
                .withMessage(directory.resolve("known.txt") + ", " + complaint);
    }

    @Test
    void aServerRuleIsNoneOfAClient() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("wire.utf8", Kind.CLIENT))
                .withMessageEndingWith("line 1: wire.utf8 is a server rule; expected client rules");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path file = directory.resolve("known.txt");
        Files.write(file, "wire.utf8 # caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaselineFile.read(file, Kind.SERVER))
                .withMessageEndingWith("expected UTF-8 text, a rule id a line");
        Files.write(file, new byte[2 << 20]);
        assertThatThrownBy(() -> BaselineFile.read(file, Kind.SERVER))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("http.status", "404 Not Found # on purpose");
        entries.put("wire.utf8", "");
        Baseline baseline = new Baseline(entries);
        Path file = directory.resolve("made/known.txt");

        BaselineFile.write(baseline, Kind.SERVER, file);

        assertThat(Files.readString(file)).isEqualTo("""
                # Known failures of a server, a rule id a line:
                # the run fails by any other failure, and by a rule that is listed here and passes.
                http.status  # 404 Not Found # on purpose
                wire.utf8    #
                """);
        assertThat(BaselineFile.read(file, Kind.SERVER)).isEqualTo(baseline);
    }
}
