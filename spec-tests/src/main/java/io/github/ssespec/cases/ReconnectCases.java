package io.github.ssespec.cases;

import static io.github.ssespec.cases.Scenes.RETRY;
import static io.github.ssespec.cases.Scenes.returning;
import static io.github.ssespec.cases.Scenes.stream;

import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.script.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The group {@code reconnect}: coming back after a lost connection. */
final class ReconnectCases {
    /** Long enough that nobody takes at once for it, short enough to wait for. */
    private static final Duration DELAY = Duration.ofMillis(400);

    private static final String DELAYED = "retry: " + DELAY.toMillis() + "\\ndata: a\\n\\n";

    private ReconnectCases() {}

    static List<Case> all() {
        List<Case> all = new ArrayList<>(List.of(
                Case.of("reconnect.eof", Scenes.PLAIN, Judges.comesBack(1)),
                Case.of("reconnect.eof", closed(), Judges.comesBack(1)),
                Case.of(
                        "reconnect.delay",
                        returning(
                                "a stream that ends, with a retry of 400",
                                stream(DELAYED).next(),
                                stream()),
                        ReconnectCases::delay),
                Case.of(
                        "reconnect.delay",
                        returning(
                                "a stream that is cut, with a retry of 400",
                                stream(DELAYED).cut(),
                                stream()),
                        ReconnectCases::delay),
                Case.of(
                        "reconnect.delay",
                        returning(
                                "a stream that is reset, with a retry of 400",
                                stream(DELAYED).reset(),
                                stream()),
                        ReconnectCases::delay),
                Case.of(
                        "reconnect.cut-chunk",
                        returning(
                                "a chunk that is cut",
                                Reply.stream()
                                        .chunks("32\\r\\n" + RETRY + "data: a\\n\\n")
                                        .cut(),
                                stream()),
                        Judges.comesBack(1)),
                Case.of("reconnect.every-time", everyTime(), Judges.comesBack(4)),
                Case.of("reconnect.retry-zero", retryZero(), Judges.comesBack(3)),
                Case.of(
                        "reconnect.fails-then-stops",
                        failsThenStops(),
                        Judges.isFinal(2, "a reconnect that got 404", "b"))));
        all.addAll(SingleCases.all());
        all.addAll(RequestKeptCases.all());
        all.addAll(LastEventIdCases.all());
        all.addAll(RetryCases.reconnect());
        all.addAll(LeakCases.all());
        return all;
    }

    private static Verdict delay(Encounter seen) {
        return Judges.delay(seen, 1, DELAY, "");
    }

    private static Scene closed() {
        Reply closing = stream(RETRY + "data: a\\n\\n")
                .raw()
                .header("Connection", "close")
                .end();
        return returning("a stream that ends with its connection", closing, stream());
    }

    private static Scene everyTime() {
        Reply ending = stream(RETRY + "data: a\\n\\n").next();
        return returning("four streams that end", ending, ending, ending, ending, stream());
    }

    private static Scene retryZero() {
        Reply ending = stream("retry: 0\\ndata: a\\n\\n").next();
        Duration longest = Duration.ofSeconds(5);
        return Scene.of(
                "three streams with retry: 0 that end", stage -> InTurn.of(ending, ending, ending, stream()), stage -> {
                    stage.awaitRequest();
                    for (int request = 2; request <= 4; request++) {
                        stage.awaitRequests(request, longest);
                    }
                });
    }

    private static Scene failsThenStops() {
        return Scene.of(
                        "a stream that ends, and a 404",
                        stage -> InTurn.of(
                                stream(RETRY + "data: a\\n\\n").next(),
                                Reply.answer("404 Not Found", "data: b\\n\\n")
                                        .header("Content-Type", "text/event-stream")
                                        .next()),
                        stage -> {
                            stage.awaitReturns(1);
                            stage.watch(() -> stage.requests() > 2, stage.pace().silence());
                        })
                .at(Scene.When.LATER);
    }
}
