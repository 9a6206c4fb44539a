package io.github.ssespec.reports.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ssespec.reports.ReportException;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ResultsJsonTest {
    static final List<RunResults> RUNS =
            List.of(Samples.clean(), Samples.broken(), Samples.hostile(), Samples.mixed(), Samples.baselined());

    Path file;

    @BeforeEach
    void nameAFile(@TempDir Path directory) {
        file = directory.resolve("results.json");
    }

    @ParameterizedTest(name = "{index}")
    @FieldSource("RUNS")
    void whatWasWrittenReadsBackEqual(RunResults run) {
        ResultsJson.write(run, file);

        assertThat(ResultsJson.read(file)).isEqualTo(run);
    }

    @ParameterizedTest(name = "{index}")
    @FieldSource("RUNS")
    void theSameResultsGiveTheSameBytes(RunResults run) throws IOException {
        ResultsJson.write(run, file);
        byte[] once = Files.readAllBytes(file);
        ResultsJson.write(ResultsJson.read(file), file);

        assertThat(file).hasBinaryContent(once);
    }

    @Test
    void theFileIsReadableWithOneReadALine() {
        assertThat(ResultsJson.text(Samples.run(0, List.of("Fine."), List.of())))
                .isEqualTo("""
                        {
                          "schema": "urn:ssespec:results:1",
                          "tool": {
                            "name": "ssespec",
                            "version": "0.1.0"
                          },
                          "edition": "2026-11",
                          "subject": {
                            "kind": "server",
                            "url": "http://127.0.0.1:8080/events",
                            "adapter": "observe"
                          },
                          "startedAt": "2026-11-22T19:04:00.123Z",
                          "durationMs": 5432,
                          "summary": {
                            "passed": 0,
                            "failed": 0,
                            "warning": 0,
                            "info": 0,
                            "skipped": 0,
                            "inconclusive": 0
                          },
                          "exitStatus": 0,
                          "notes": [
                            "Fine."
                          ],
                          "groups": {
                            "http": "the response that carries the stream",
                            "wire": "the bytes of the stream",
                            "resume": "ids and Last-Event-ID"
                          },
                          "connections": [
                            {
                              "id": 1,
                              "file": "wire/01.bin",
                              "request": "GET /events HTTP/1.1",
                              "status": 200,
                              "end": "by-kit",
                              "durationMs": 5004,
                              "reads": [
                                [0.0, 0, 312],
                                [1250.5, 312, 40]
                              ],
                              "purpose": "watches the stream",
                              "truncated": false
                            }
                          ],
                          "results": []
                        }
                        """);
    }

    @Test
    void nothingOfASubjectNeedsAnEscapeOtherThanQuoteAndBackslash() throws IOException {
        ResultsJson.write(Samples.hostile(), file);

        assertThat(Files.readString(file).replace("\\\\", "").replace("\\\"", ""))
                .doesNotContain("\\");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatExceptionOfType(ReportException.class)
                .isThrownBy(() -> ResultsJson.read(file))
                .withMessageStartingWith("Cannot read " + file);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThat(refusal("<results/>"))
                .contains("is no results file of ssespec: it is no JSON: Unexpected character");
        assertThat(refusal("{\"schema\": \"urn:ssespec:results:1\"")).contains("it is no JSON");
        assertThat(refusal("")).contains("it is no object with a member \"schema\"");
    }

    @Test
    void whatIsJsonOfAnotherKindIsRefused() {
        assertThat(refusal("[1, 2]")).contains("it is no object with a member \"schema\"");
        assertThat(refusal("{\"schema\": \"urn:ssespec:results:2\"}"))
                .contains("its schema is \"urn:ssespec:results:2\", expected was \"urn:ssespec:results:1\"");
        assertThat(refusal("{\"schema\": {}}")).contains("expected was");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "status": "failed" | "status": "odd"          | /results/0/status: expected is one of passed, failed,
            "level": "MUST"    | "level": "must"          | /results/0/level: expected is one of MUST, SHOULD, INFO
            "reason": null     | "reason": "bored"        | /results/0/reason: 'bored' is no reason; known are not-sel
            "reason": null     | "reason": "budget"       | /results/0: http.status is failed, which has no reason
            "counted": true    | "counted": 3.5           | /results/0/counted: expected is true or false
            "title": "         | "title": null, "t": "    | /results/0: a member is null that must not be
            "hint": "          | "hint": null, "link": "  | it is no JSON: Duplicate field 'link'
            "end": "by-kit"    | "end": "bang"            | /connections/0: 'bang' is no end of a connection; known a
            [0.0, 0, 312]      | [0.0, 0]                 | /connections/0/reads/0: expected is an array of millisec
            [0.0, 0, 312]      | [0.0, 0, 312, 1]         | /connections/0/reads/0: expected is an array of millisec
            [0.0, 0, 312]      | [0.0, 0, 0.5]            | /connections/0/reads/0: expected is an array of millisec
            [0.0, 0, 312]      | [-1, 0, 312]             | /connections/0/reads/0: milliseconds is -1.0, but must
            "exitStatus": 1,   | ``                       | /exitStatus: expected is a whole number
            "exitStatus": 1,   | "exitStatus": null,      | /exitStatus: expected is a whole number
            "exitStatus": 1,   | "exitStatus": "1",       | /exitStatus: expected is a whole number
            "exitStatus": 1,   | "exitStatus": 1.5,       | /exitStatus: expected is a whole number
            "exitStatus": 1,   | "exitStatus": 9,         | its top: The exit status is 9, but must be from 0 to 4
            "exitStatus": 1,   | "exitStatus":1, "more":1,| /more: there is no such member in this format
            "passed": 0        | "passed": 7              | its top: The summary is Summary[passed=7
            2026-11-22T19:04   | yesterday                | /startedAt: 'yesterday:00.123Z' is no time such as 2026-
            "edition": "2026-11" | "edition": null        | its top: a member is null that must not be
            "notes": []        | "notes": ""              | /notes: expected is an array
            """)
    void theWrongPlaceIsNamed(String from, String to, String complaint) {
        String good = ResultsJson.text(Samples.broken());

        assertThat(good).contains(from);
        assertThat(refusal(good.replace(from, to))).contains(complaint);
    }

    private String refusal(String content) {
        try {
            Files.writeString(file, content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Objects.requireNonNull(assertThatExceptionOfType(ReportException.class)
                .isThrownBy(() -> ResultsJson.read(file))
                .actual()
                .getMessage());
    }
}
