package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.faults.client.FaultyClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientCommandTest {
    @TempDir
    Path reports;

    private Call client(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "client";
        System.arraycopy(more, 0, all, 1, more.length);
        all[more.length + 1] = "--report-dir";
        all[more.length + 2] = reports.toString();
        return Call.of(all);
    }

    @Test
    void theReferenceClientIsCheckedWhereNoOtherIsNamed() {
        Call call = client("--rules", "connect.method,parse.lf");

        assertThat(call.out()).contains("client the bundled reference client", "2 passed · 0 failed");
        assertThat(call.exit()).isZero();
    }

    @Test
    void aClassIsCheckedAndItsRunIsReported() throws Exception {
        Call call = client("--adapter", FaultyClient.class.getName(), "--rules", "reconnect.eof");

        assertThat(call.exit()).isZero();
        assertThat(Files.readString(reports.resolve("results.json")))
                .contains("\"kind\": \"client\"", "\"adapter\": \"adapter\"", "wire/01.bin");
        assertThat(Files.readString(reports.resolve("junit.xml"))).contains("ssespec.client.reconnect");
        assertThat(reports.resolve("wire/01.bin")).isNotEmptyFile();
    }

    @Test
    void aProgramThatIsNoAdapterIsStatusThreeWithWhatItPrinted() {
        Call call = client("--command", "echo hello");

        assertThat(call.exit()).isEqualTo(3);
        assertThat(call.out()).contains("the adapter does not work", "hello");
    }

    @Test
    void aParserIsTriedWithWhatNeedsNoConnection() {
        Call call = client("--parser", "cat", "--rules", "parse.lf");

        assertThat(call.exit()).isEqualTo(3);
        assertThat(call.out()).contains("the adapter does not work");
    }
}
