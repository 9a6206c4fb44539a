package io.github.ssespec.cases;

import static io.github.ssespec.cases.Scenes.RETRY;
import static io.github.ssespec.cases.Scenes.stream;

import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Step;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Network errors (9.2.2: "reestablish the connection", unless that is "known to be futile"). */
final class NetworkErrorCases {
    /** HTTP libraries repeat a request at once when its connection is cut: that is the same attempt. */
    private static final Duration ONE_ATTEMPT = Duration.ofMillis(90);

    private NetworkErrorCases() {}

    static List<Case> all() {
        return List.of(
                Case.of("connect.refused", refusedAtFirst(), seen -> isBack(seen, 1)),
                Case.of("connect.refused", refusedLater(), seen -> isBack(seen, 2)),
                cut("a reset before the head", List.of(new Step.Reset())),
                cut("a close before the head", List.of()));
    }

    private static Scene refusedAtFirst() {
        return Scene.of(
                        "a port that opens after the client has started",
                        stage -> {
                            stage.refuse();
                            return InTurn.of(stream("data: a\\n\\n"));
                        },
                        stage -> {
                            Duration closed = stage.pace().closedAtFirst();
                            stage.pause(closed);
                            stage.listen();
                            stage.note("closed", closed);
                            stage.awaitRequests(1, stage.pace().forUsualReturn().plus(closed.multipliedBy(2)));
                        })
                .at(Scene.When.LONG);
    }

    private static Scene refusedLater() {
        return Scene.of(
                        "a port that is closed when the client comes back",
                        stage -> InTurn.of(
                                stream(RETRY + "data: a\\n\\n")
                                        .header("Connection", "close")
                                        .pours(stage.pipe()),
                                stream("data: b\\n\\n")),
                        stage -> {
                            stage.awaitRequest();
                            stage.refuse();
                            stage.send("");
                            Duration closed = stage.pace().closedLater();
                            stage.pause(closed);
                            stage.listen();
                            stage.note("closed", closed);
                            stage.awaitRequests(2, stage.pace().forReturn(3).plus(closed.multipliedBy(2)));
                        })
                .at(Scene.When.LATER);
    }

    private static Verdict isBack(Encounter seen, int request) {
        if (seen.requests().size() < request - 1) {
            return Judges.nobody(seen);
        }
        String closed = Say.time(Duration.ofNanos(seen.mark("closed").orElse(0L)));
        return seen.requests().size() >= request
                ? Verdict.kept("connected after the port had been closed for " + closed)
                : Verdict.broken(
                        "made no further request after its connections had been refused for " + closed + ": "
                                + Say.missed(seen, "no request came"),
                        List.of());
    }

    /** All that is asked within one attempt is cut; what comes later is answered. */
    private static Case cut(String what, List<Step> cut) {
        Scene scene = Scene.of(
                        what,
                        stage -> {
                            AtomicLong first = new AtomicLong();
                            Script good = InTurn.of(stream("data: a\\n\\n"));
                            return request -> {
                                first.compareAndSet(0, System.nanoTime());
                                boolean same = System.nanoTime() - first.get() < ONE_ATTEMPT.toNanos();
                                return same ? cut : good.answer(request);
                            };
                        },
                        stage -> {
                            stage.awaitRequest();
                            stage.awaitEvents(1, stage.pace().forUsualReturn());
                        })
                .at(Scene.When.LONG);
        return Case.of("connect.reset", scene, seen -> {
            if (seen.requests().isEmpty()) {
                return Judges.nobody(seen);
            }
            return seen.requests().stream().anyMatch(request -> request.sentBytes() > 0)
                    ? Verdict.kept("tried again")
                    : Verdict.broken(
                            "made no further request after " + what + ": " + Say.missed(seen, "no request came"),
                            List.of());
        });
    }
}
