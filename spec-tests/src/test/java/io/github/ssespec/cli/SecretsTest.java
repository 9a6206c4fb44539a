package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Zip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No secret is printed or stored, wherever the subject puts it. */
class SecretsTest extends ServerCalls {

    @Test
    void secretsAreNowhereNotEvenWhereTheSubjectEchoesThem() throws IOException {
        Script echo =
                request -> Reply.stream("data: " + request.header("authorization") + "\\n\\nevnt: x-key-9876\\n\\n")
                        .more("X-Echo", request.header("x-key") + " " + request.path())
                        .more("Set-Cookie", "sid=cookie-secret; Path=/")
                        .steps();
        List<String> secrets = List.of("bearer-secret", "x-key-9876", "query-secret", "cookie-secret");
        Call call;
        try (ScriptPlayer player = ScriptPlayer.start(path -> echo)) {
            call = Call.with(
                    new byte[0],
                    Map.of("TOKEN", "bearer-secret"),
                    "server",
                    player.uri("/events?token=query-secret").toString(),
                    "--header",
                    "Authorization: Bearer env:TOKEN",
                    "--header",
                    "X-Key: x-key-9876",
                    "--verbose",
                    "--window",
                    "500ms",
                    "--report-dir",
                    reports.toString());
        }

        assertThat(call.out()).contains("env:TOKEN", "$TOKEN", "$X_KEY").doesNotContain(secrets);
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secrets);
            }
        }
    }

    @Test
    void secretsOfThePublishHookAreNowhereEither() throws IOException {
        List<String> secrets =
                List.of("publish-token", "publish-key", "publish-part", "publish-query", "publish-pass", "count-query");
        Script echo = request -> Reply.stream("data: " + String.join(" ", secrets) + "\\n\\nevnt: publish-key\\n\\n")
                .steps();
        Call call;
        try (ScriptPlayer player = ScriptPlayer.start(path -> echo)) {
            String hook = player.uri("/publish?key=publish-query").toString();
            call = Call.with(
                    new byte[0],
                    Map.of("TOKEN", "publish-token"),
                    "server",
                    player.uri("/events").toString(),
                    "--publish",
                    hook.replace("//", "//me:publish-pass@"),
                    "--publish-header",
                    "Authorization: Bearer env:TOKEN",
                    "--publish-header",
                    "X-Key: publish-key",
                    "--publish-header",
                    "X-Type: publish-part={event}",
                    "--subscribers-url",
                    player.uri("/count?key=count-query").toString(),
                    "--verbose",
                    "--window",
                    "500ms",
                    "--rules",
                    "wire.*",
                    "--report-dir",
                    reports.toString());
        }

        assertThat(call.out())
                .contains("--publish 'http://***@127.0.0.1:", "/publish?key=***' --publish-header ")
                .contains("'Authorization: Bearer env:TOKEN'", "'X-Key: env:X_KEY'", "'X-Type: env:X_TYPE{event}'")
                .contains("/count?key=***'")
                .doesNotContain(secrets);
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secrets);
            }
        }
    }

    @Test
    void aSecretThatTheFramingTearsApartIsOverwritten() throws IOException {
        Script torn =
                request -> Reply.stream("data: bearer-", "secr", "et\\n\\n").steps();

        String captures = withToken(torn);

        assertThat(captures)
                .contains("data: *******", "****", "**")
                .doesNotContain("bearer-")
                .doesNotContain("secr\r\n");
    }

    @Test
    void aSecretThatTheEndOfTheCaptureCutsIsOverwrittenSoFar() throws IOException {
        Script cut =
                request -> Reply.stream("data: a\\n\\ndata: bearer-", "sec").steps();

        assertThat(withToken(cut))
                .contains("data: a", "data: *******", "***")
                .doesNotContain("bearer-")
                .doesNotContain("sec\r\n");
    }

    @Test
    void ofACompressedStreamThatHoldsASecretOnlyTheHeadIsKept() throws IOException {
        Script zipped = request ->
                Reply.stream("data: bearer-secret\\n\\n").zipped(Zip.GZIP).steps();

        String captures = withToken(zipped);

        assertThat(captures).contains("Content-Encoding").doesNotContain("\u001F\u008B");
    }

    @Test
    void noPartOfASecretIsLeftWhereTextIsCut() throws IOException {
        String filler = "x".repeat(190);
        Script echo = request -> Reply.stream("foo: " + filler + "bearer-secret-long\\n"
                        + "y".repeat(50) + "bearer-secret-long: foo\\n"
                        + "data: bearer-secret-long" + "z".repeat(50) + "\\xE9\\n\\n")
                .steps();

        Call call;
        try (ScriptPlayer player = ScriptPlayer.start(path -> echo)) {
            call = run(
                    "server",
                    player.uri("/events").toString(),
                    "--header",
                    "X-Key: bearer-secret-long",
                    "--verbose",
                    "--window",
                    "500ms");
        }

        assertThat(call.exit()).isEqualTo(1);
        for (String text : List.of(
                call.out(),
                Files.readString(reports.resolve("results.json")),
                Files.readString(reports.resolve("junit.xml")))) {
            assertThat(text).doesNotContain("bearer").doesNotContain("secret-").doesNotContain("-long");
        }
    }

    @Test
    void aSecretInTheReasonPhraseIsNotInTheNotes() throws IOException {
        Script refusing = request -> Reply.answer("401 Bad bearer-secret").steps();

        assertThat(withToken(refusing)).doesNotContain("bearer-secret");
        assertThat(json().get("notes").toString()).contains("401 Bad ***");
    }

    private String withToken(Script script) throws IOException {
        try (ScriptPlayer player = ScriptPlayer.start(path -> script)) {
            Call call = Call.with(
                    new byte[0],
                    Map.of("TOKEN", "bearer-secret"),
                    "server",
                    player.uri("/events").toString(),
                    "--header",
                    "Authorization: Bearer x-env:TOKEN",
                    "--window",
                    "500ms",
                    "--report-dir",
                    reports.toString());
            assertThat(call.out()).doesNotContain("bearer-secret");
        }
        StringBuilder captures = new StringBuilder();
        try (Stream<Path> files = Files.walk(reports.resolve("wire"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                captures.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return captures.toString();
    }
}
