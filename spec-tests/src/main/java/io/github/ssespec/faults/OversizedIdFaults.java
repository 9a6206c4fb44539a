package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.answer;
import static io.github.ssespec.script.Reply.stream;

import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.script.Step;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Servers that a Last-Event-ID of 16 KiB is too much for. */
final class OversizedIdFaults {
    private static final int LARGE = 8 * 1024;
    private static final Script CALM = Scripted.of(stream("data: tick\\n\\n", "data: tick\\n\\n"));

    private OversizedIdFaults() {}

    static List<Fault> all() {
        List<Step> fine = stream("data: tick\\n\\n").steps();
        return List.of(
                fault(
                        "error",
                        "500 Internal Server Error to ",
                        answer("500 Internal Server Error").steps()),
                fault(
                        "content-too-large",
                        "413 Content Too Large to ",
                        answer("413 Content Too Large").steps()),
                fault(
                        "bad-gateway",
                        "502 Bad Gateway to ",
                        answer("502 Bad Gateway").steps()),
                fault("closes", "an id of 16 KiB: no answer before the subject closed", List.of()),
                fault("resets", "an id of 16 KiB: no answer", List.of(new Step.Reset())),
                fault("hangs", "an id of 16 KiB: no answer in ", List.of(new Step.Hold())),
                fault("dies-after-it", "then the stream, after an id of 16 KiB: no answer", then(fine, List.of())),
                fault(
                        "broken-after-it",
                        "then 500 Internal Server Error to the stream, after an id of 16 KiB",
                        then(fine, answer("500 Internal Server Error").steps())),
                fault(
                        "another-answer-after-it",
                        "then 400 Bad Request to the stream, after an id of 16 KiB",
                        then(
                                answer("400 Bad Request").steps(),
                                answer("400 Bad Request").steps())));
    }

    private static Fault fault(String name, String expected, List<Step> large) {
        return fault(name, expected, request -> isLarge(request) ? large : CALM.answer(request));
    }

    private static Fault fault(String name, String expected, Script script) {
        return Fault.of("resume.oversized-id", name, expected, script);
    }

    /** A server that a large id leaves in another state. */
    private static Script then(List<Step> large, List<Step> afterwards) {
        AtomicBoolean hit = new AtomicBoolean();
        return request -> {
            if (isLarge(request)) {
                hit.set(true);
                return large;
            }
            return hit.get() ? afterwards : CALM.answer(request);
        };
    }

    private static boolean isLarge(ClientRequest request) {
        return request.header("last-event-id").length() > LARGE;
    }
}
