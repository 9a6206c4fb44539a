package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ssespec.faults.Reply;
import io.github.ssespec.faults.Script;
import io.github.ssespec.faults.ScriptPlayer;
import io.github.ssespec.faults.Scripted;
import io.github.ssespec.faults.Step;
import io.github.ssespec.faults.Zip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCommandTest {
    private static final String GOOD =
            "retry: 2000\\nid: 1\\nevent: tick\\ndata: one\\n\\n: quiet\\n\\ndata: two\\n\\n";

    @TempDir
    Path reports;

    @Test
    void theReferenceServerKeepsEveryRule() {
        Call call = run("server", "--window", "3s");

        assertThat(call.out())
                .contains(" 0 failed · 0 warnings · ")
                .contains(" 1 inconclusive · ")
                .contains("? time.heartbeat");
        assertThat(call.exit()).isZero();
        assertThat(call.err()).isEmpty();
    }

    @Test
    void aBrokenRuleIsStatusOneAndToldWithItsBytes() throws IOException {
        Call call = against(Scripted.of(Reply.stream("data: caf\\xE9\\n\\n")), "--rules", "wire.utf8");

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.out()).contains("wire.utf8", "E9 is no UTF-8", "data: caf", "--rules wire.utf8", "curl -isN");
        assertThat(Files.readString(reports.resolve("junit.xml")))
                .contains("<failure")
                .contains("name=\"wire.utf8\"");
        JsonNode results = json();
        assertThat(results.get("exitStatus").asInt()).isEqualTo(1);
        assertThat(results.get("results")).hasSize(109);
    }

    @Test
    void theEvidencePointsIntoTheSavedCapture() throws IOException {
        against(Scripted.of(Reply.stream("data: caf\\xE9\\n\\n")), "--rules", "wire.utf8");

        JsonNode evidence = find("wire.utf8").get("evidence").get(0);
        byte[] capture = Files.readAllBytes(reports.resolve(evidence.get("file").asText()));
        assertThat(capture[evidence.get("offset").asInt()]).isEqualTo((byte) 0xE9);
        assertThat(evidence.get("length").asInt()).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsNoStreamIsOneFailureAndNotForty() throws IOException {
        Call call =
                against(request -> Reply.answer("404 Not Found", "nothing here").steps());

        assertThat(call.exit()).isEqualTo(1);
        assertThat(json().get("summary").get("failed").asInt()).isEqualTo(1);
        assertThat(find("http.content-type").get("reason").asText()).isEqualTo("blocked-by:http.status");
        assertThat(call.out()).contains("The subject answered 404 Not Found");
    }

    @Test
    void aSubjectThatIsNotThereCannotBeAssessed() throws IOException {
        Call call = run("server", "http://127.0.0.1:1/", "--window", "500ms");

        assertThat(call.exit()).isEqualTo(3);
        assertThat(json().get("summary").get("passed").asInt()).isZero();
        assertThat(json().get("summary").get("failed").asInt()).isZero();
    }

    @Test
    void aSilentStreamCannotBeAssessedAndTheMessageSaysWhatToDo() throws IOException {
        Call call = against(Scripted.of(Reply.stream()));

        assertThat(call.exit()).isEqualTo(3);
        assertThat(call.out()).contains("No event came").contains("--window");
    }

    @Test
    void allowInconclusiveForgivesAMustWithoutAVerdict() throws IOException {
        Scripted silent = Scripted.of(Reply.stream());

        assertThat(against(silent, "--allow-inconclusive").exit()).isZero();
    }

    @Test
    void strictMakesAFailureOfAWarning() throws IOException {
        Scripted cached = Scripted.of(Reply.stream(GOOD).without("Cache-Control"));

        assertThat(against(cached, "--rules", "http.cache-control").exit()).isZero();
        assertThat(against(cached, "--rules", "http.cache-control", "--strict").exit())
                .isEqualTo(1);
    }

    @Test
    void skippedRulesAreNotJudged() throws IOException {
        Call call = against(Scripted.of(Reply.stream("data: \\xFF\\n\\n")), "--skip", "wire.utf8");

        assertThat(call.exit()).isZero();
        assertThat(find("wire.utf8").get("reason").asText()).isEqualTo("not-selected");
    }

    @Test
    void onlyTheChosenFormatsAreWritten() throws IOException {
        Call call = against(Scripted.of(Reply.stream(GOOD)), "--format", "json", "--rules", "http.status");

        assertThat(call.out()).isEmpty();
        assertThat(reports.resolve("results.json")).exists();
        assertThat(reports.resolve("junit.xml")).doesNotExist();
    }

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

    @Test
    void aHeadThatIsNeverAnsweredIsAWarningAndNoReasonForStatusThree() throws IOException {
        Script hanging = request -> request.is("HEAD")
                ? List.of(new Step.Hold())
                : Scripted.of(Reply.stream(GOOD)).answer(request);

        Call call = against(hanging);

        assertThat(find("http.head-prompt").get("status").asText()).isEqualTo("warning");
        assertThat(find("http.head-method").get("reason").asText()).isEqualTo("blocked-by:http.head-prompt");
        assertThat(call.exit()).isZero();
    }

    @Test
    void curlAsksWhatTheEvidenceAnswers() throws IOException {
        Script refusing = request -> request.is("OPTIONS")
                ? Reply.answer("405 Method Not Allowed").steps()
                : Scripted.of(Reply.stream(GOOD)).answer(request);

        against(refusing, "--insecure", "--strict");

        assertThat(find("http.allow").get("curl").asText()).startsWith("curl -isN -k -X OPTIONS ");
        assertThat(find("http.allow").get("rerun").asText()).contains("--insecure", "--window 500ms", "--strict");
    }

    @Test
    void anUnsafeMethodIsAskedOncePerNeedAndNeverWithHead() throws IOException {
        List<String> methods = Collections.synchronizedList(new ArrayList<>());
        Script counting = request -> {
            methods.add(request.method());
            return Reply.stream(GOOD).steps();
        };

        against(counting, "--method", "POST", "--data", "{}", "--rules", "wire.*,http.head-method");

        assertThat(methods).containsExactly("POST");
        assertThat(find("http.head-method").get("hint").asText()).contains("--repeat");
    }

    @Test
    void nothingOfASubjectReachesTheTerminalUnescaped() throws IOException {
        Script hostile =
                request -> List.of(new Step.Send("HTTP/1.1 500 \u001B[31mred\u001B[0m\r\nContent-Length: 0\r\n\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1)));

        Call call = against(hostile);

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.out()).doesNotContain("\u001B").contains("\\x1B[31mred");
    }

    private Call against(Script script, String... more) throws IOException {
        try (ScriptPlayer player = ScriptPlayer.start(path -> script)) {
            List<String> arguments =
                    new ArrayList<>(List.of("server", player.uri("/events").toString(), "--window", "500ms"));
            arguments.addAll(List.of(more));
            return run(arguments.toArray(String[]::new));
        }
    }

    private Call run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--report-dir", reports.toString()));
        return Call.of(all.toArray(String[]::new));
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(reports.resolve("results.json").toFile());
    }

    private JsonNode find(String rule) throws IOException {
        for (JsonNode result : json().get("results")) {
            if (result.get("rule").asText().equals(rule)) {
                return result;
            }
        }
        throw new AssertionError("no result for " + rule);
    }
}
