package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.script.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ServerCommandTest extends ServerCalls {
    private static final String GOOD =
            "retry: 2000\\nid: 1\\nevent: tick\\ndata: one\\n\\n: quiet\\n\\ndata: two\\n\\n";

    @Test
    void theReferenceServerKeepsEveryRule() {
        Call call = run("server", "--window", "3s");

        assertThat(call.out())
                .contains(" 0 failed · 0 warnings · ")
                .contains(" 1 inconclusive · ")
                .contains("? time.heartbeat");
        assertThat(call.exit()).isZero();
        assertThat(call.err()).matches("Watching http://127\\.0\\.0\\.1:\\d+/events for 109 rules\n");
        assertThat(reports.resolve("report.html"))
                .satisfies(page -> assertThat(Files.size(page)).isLessThan(1 << 20));
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
    void waitingInVainIsSaidAndTheRunGoesOn() throws IOException {
        Call call = run("server", "http://127.0.0.1:1/", "--window", "500ms", "--wait-for", "300ms");

        assertThat(call.exit()).isEqualTo(3);
        assertThat(json().get("notes").get(0).asText()).contains("not ready", "--wait-for");
    }

    @Test
    void aSubjectThatIsStillStartingIsWaitedFor() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        Script starting = request -> requests.getAndIncrement() < 2
                ? Reply.answer("503 Service Unavailable").steps()
                : Scripted.of(Reply.stream(GOOD)).answer(request);

        Call call = against(starting, "--wait-for", "1m", "--rules", "http.status");

        assertThat(call.exit()).isZero();
        assertThat(json().get("notes")).isEmpty();
    }

    @Test
    void aSubjectThatIsBusyInMidRunIsNamed() throws IOException {
        Scripted busy = Scripted.of(Reply.stream(GOOD)).to("OPTIONS", Reply.answer("429 Too Many Requests"));

        against(busy, "--rules", "http.*");

        assertThat(json().get("notes").toString()).contains("said once that it was busy (429)");
    }

    @Test
    void whereTheProbeIsRefusedThereIsNoMidRun() throws IOException {
        against(request -> Reply.answer("503 Service Unavailable").steps());

        assertThat(json().get("notes").toString()).doesNotContain("busy");
    }

    @Test
    void eachConnectionTellsHowLongItWasOpen() throws IOException {
        Call call = against(Scripted.of(Reply.stream(GOOD)), "--rules", "wire.*", "--verbose");

        JsonNode watched = json().get("connections").get(1);
        assertThat(watched.get("durationMs").asLong()).isGreaterThanOrEqualTo(500);
        assertThat(call.out()).containsPattern("Longest wait: \\d+\\.\\d\\d s, .* \\(connection \\d+\\)\\.");
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
}
