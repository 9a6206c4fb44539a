package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.answer;
import static io.github.ssespec.script.Reply.ticks;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.script.Step;
import java.util.List;

/** Servers that serve a few, and then nobody. */
final class FanFaults {
    private static final String PARALLEL = "fan.parallel";
    private static final String STORM = "fan.connect-storm";

    /** No more connections than that are made before a storm of a hundred, and the one after it comes later. */
    private static final int BEFORE_THE_STORM = 60;

    private static final int STORM_AND_MORE = 100;

    private FanFaults() {}

    static List<Fault> all() {
        return List.of(
                parallel(
                        "one-worker",
                        "with 1 stream open, one more got ",
                        Scripted.of(ticks()).oneAtATime()),
                parallel(
                        "four-workers",
                        "open, one more got ",
                        Scripted.of(ticks()).withWorkers(4)),
                parallel(
                        "six-workers",
                        "open, one more got ",
                        Scripted.of(ticks()).withWorkers(6)),
                refusing(
                        "unavailable-for-the-fifth",
                        "one more got 503 Service Unavailable",
                        4,
                        answer("503 Service Unavailable")),
                refusing("conflict-for-the-third", "one more got 409 Conflict", 2, answer("409 Conflict")),
                parallel("a-page-for-the-fourth", "one more got 200 OK with Content-Type: text/html", aPage()),
                refusing("closes-the-third", "one more got its connection closed", 2, ticks().dead()),
                parallel(
                        "resets-the-fifth",
                        "one more got its connection reset",
                        Scripted.of(ticks()).withRoomFor(4, List.of(new Step.Reset()))),
                storm(
                        "no-answer",
                        "no answer before the subject closed the connection",
                        ticks().dead().steps()),
                storm("reset", "after 100 dropped requests: no answer", List.of(new Step.Reset())),
                storm("hangs", "after 100 dropped requests: no answer in", List.of(new Step.Hold())),
                storm(
                        "error",
                        "500 Internal Server Error to ",
                        answer("500 Internal Server Error").steps()),
                storm(
                        "bad-gateway",
                        "502 Bad Gateway to ",
                        answer("502 Bad Gateway").steps()));
    }

    private static Fault refusing(String name, String expected, int streams, Reply otherwise) {
        return parallel(name, expected, Scripted.of(ticks()).withRoomFor(streams, otherwise.steps()));
    }

    /** Which those get whom it takes for a browser; a page in place of any other answer is another rule's matter. */
    private static Script aPage() {
        Script crowded = Scripted.of(ticks())
                .withRoomFor(
                        3,
                        answer("200 OK", "busy")
                                .header("Content-Type", "text/html")
                                .steps());
        return request -> (request.asksForStream()
                                && !request.header("accept-encoding").contains("gzip")
                        ? crowded
                        : Scripted.of(ticks()))
                .answer(request);
    }

    /** What becomes of HEAD, and of a storm, is another rule's matter. */
    private static Fault parallel(String name, String expected, Script crowded) {
        Script calm = Scripted.of(ticks());
        return Fault.of(
                PARALLEL,
                name,
                expected,
                request -> (request.is("GET") && request.connection() <= BEFORE_THE_STORM ? crowded : calm)
                        .answer(request));
    }

    private static Fault storm(String name, String expected, List<Step> afterwards) {
        Script calm = Scripted.of(ticks());
        return Fault.of(
                STORM,
                name,
                expected,
                request -> request.connection() > STORM_AND_MORE ? afterwards : calm.answer(request));
    }
}
