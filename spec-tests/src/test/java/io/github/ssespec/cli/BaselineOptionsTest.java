package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Scripted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --baseline}, {@code --write-baseline} and {@code --edition} make of a run. */
class BaselineOptionsTest extends ServerCalls {
    /** Breaks wire.utf8 and wire.field-name, and keeps wire.bom. */
    private static final Scripted BROKEN = Scripted.of(Reply.stream("data: \\xFF\\n\\nData: lost\\n\\n"));

    private static final String RULES = "wire.utf8,wire.field-name,wire.bom";

    private Path known = Path.of("known.txt");

    @BeforeEach
    void nameAFile(@TempDir Path directory) {
        known = directory.resolve("known.txt");
    }

    private Call check(String rules, String... more) throws IOException {
        String[] all = new String[more.length + 2];
        all[0] = "--rules";
        all[1] = rules;
        System.arraycopy(more, 0, all, 2, more.length);
        return against(BROKEN, all);
    }

    @Test
    void whatTheBaselineListsMayFail() throws IOException {
        Files.writeString(known, "wire.utf8 # legacy\nwire.field-name\n");

        Call call = check(RULES, "--baseline", known.toString());

        assertThat(call.exit()).isZero();
        assertThat(call.out()).contains("(expected: in the baseline)", "2 failed (2 expected)");
        assertThat(find("wire.utf8").get("baselined").asBoolean()).isTrue();
        assertThat(find("wire.bom").get("baselined").asBoolean()).isFalse();
        assertThat(Files.readString(reports.resolve("junit.xml")))
                .contains("<skipped message=\"expected: ")
                .doesNotContain("<failure");
        assertThat(json().get("notes")).isEmpty();
    }

    @Test
    void anotherFailureIsNamed() throws IOException {
        Files.writeString(known, "wire.utf8\n");

        Call call = check(RULES, "--baseline", known.toString());

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.out()).contains("Note: Failed, and not in the baseline: wire.field-name.\n");
    }

    @Test
    void anEntryThatPassesIsStaleAndNamed() throws IOException {
        Files.writeString(known, "wire.utf8\nwire.field-name\nwire.bom\n");

        Call call = check(RULES, "--baseline", known.toString());

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.out()).contains("Note: Passed, and to be taken out of the baseline: wire.bom.\n");
    }

    @Test
    void anEntryOfWhichTheRunSaysNothingIsNotStale() throws IOException {
        Files.writeString(known, "wire.bom\nwire.utf8\nencode.plain\ntime.heartbeat\n");

        Call call = check("wire.utf8,encode.plain,time.heartbeat", "--baseline", known.toString());

        assertThat(call.exit()).isZero();
    }

    @Test
    void aWarningIsAFailureOnlyWhereItIsStrict() throws IOException {
        Scripted cached = Scripted.of(Reply.stream("data: a\\n\\n").without("Cache-Control"));
        Files.writeString(known, "http.cache-control\n");
        String[] options = {"--rules", "http.cache-control", "--baseline", known.toString()};

        assertThat(against(cached, options).exit()).isZero();
        assertThat(against(cached, "--rules", "http.cache-control", "--strict", "--baseline", known.toString())
                        .exit())
                .isZero();
        assertThat(against(cached, "--rules", "http.cache-control", "--strict").exit())
                .isEqualTo(1);
    }

    @Test
    void whatFailsIsWrittenAndExpectedFromThenOn() throws IOException {
        Call first = check(RULES, "--write-baseline", known.toString());

        assertThat(first.exit()).isEqualTo(1);
        assertThat(first.out()).endsWith("Baseline: " + known + ", 2 rules\n");
        assertThat(Files.readAllLines(known))
                .filteredOn(line -> !line.startsWith("#"))
                .satisfiesExactly(
                        line -> assertThat(line).matches("wire\\.utf8 +# .*FF is no UTF-8.*"),
                        line -> assertThat(line).matches("wire\\.field-name +# .*Data.*"));
        assertThat(check(RULES, "--baseline", known.toString()).exit()).isZero();
    }

    @Test
    void writtenAgainTheStaleEntriesAreGoneAndReasonsStay() throws IOException {
        Files.writeString(known, "encode.plain # no hook\nwire.bom # mended\nwire.utf8 # our legacy\n");

        check(RULES, "--baseline", known.toString(), "--write-baseline", known.toString());

        assertThat(Files.readAllLines(known))
                .filteredOn(line -> !line.startsWith("#"))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("wire.utf8        # our legacy"),
                        line -> assertThat(line).startsWith("wire.field-name  # "),
                        line -> assertThat(line).isEqualTo("encode.plain     # no hook"));
    }

    @Test
    void aRunThatDecidedNothingWipesNothingOut() throws IOException {
        Files.writeString(known, "wire.utf8\n");

        Call call = run("server", "http://127.0.0.1:1/", "--window", "500ms", "--write-baseline", known.toString());

        assertThat(call.exit()).isEqualTo(3);
        assertThat(call.err()).endsWith("\nssespec: " + known + " is not written, since no rule was decided\n");
        assertThat(Files.readString(known)).isEqualTo("wire.utf8\n");
    }

    @Test
    void aLineThatNamesNoRuleIsWrongUsage() throws IOException {
        Files.writeString(known, "# known\nwire.utf\n");

        Call call = check(RULES, "--baseline", known.toString());

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err())
                .isEqualTo("ssespec: --baseline: " + known
                        + ", line 2: there is no server rule 'wire.utf'; did you mean wire.utf8?\n");
    }

    @Test
    void aClientHasABaselineToo() throws IOException {
        Files.writeString(known, "parse.lf # not so\n");

        Call call = run("client", "--rules", "parse.lf,parse.cr", "--baseline", known.toString());

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.out()).contains("Note: Passed, and to be taken out of the baseline: parse.lf.\n");
    }

    @Test
    void theEditionIsToldInTheResults() throws IOException {
        Call call = check("wire.utf8", "--edition", "0.1", "--http", "1.1");

        assertThat(call.exit()).isEqualTo(1);
        assertThat(json().get("edition").asText()).isEqualTo("0.1");
        assertThat(find("wire.utf8").get("counted").asBoolean()).isTrue();
    }
}
