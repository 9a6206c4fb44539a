package io.github.ssespec.cases;

import static io.github.ssespec.cases.Scenes.RETRY;
import static io.github.ssespec.cases.Scenes.stream;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Contact;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.encounter.Stage;
import io.github.ssespec.encounter.Told;
import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** The group {@code close}: when the application is done. */
final class CloseCases {
    /** How long a client that runs elsewhere may take to hear of it. */
    private static final Duration HEARD = Duration.ofMillis(250);

    /** How long it may take to let go of a connection. */
    private static final Duration DROPPED = Duration.ofSeconds(2);

    /** Long enough to close in the midst of it. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    private CloseCases() {}

    static List<Case> all() {
        Scene open = open();
        return List.of(
                Case.of("close.stops", stops(), CloseCases::isSilent),
                Case.of("close.no-reconnect", open, CloseCases::isLast),
                Case.of("close.drops-connection", open, CloseCases::isDropped),
                Case.of("close.while-connecting", connecting(), CloseCases::isAborted),
                Case.of("close.while-waiting", waiting(), CloseCases::isCancelled));
    }

    private static Scene stops() {
        return Scene.of("a close, and more events", stage -> CloseCases::goesOn, stage -> {
                    stage.awaitEvents(1);
                    stage.close();
                    stage.isSeen(() -> stage.count(Told.What.CLOSED) > 0, HEARD.multipliedBy(2));
                    stage.pause(HEARD);
                    stage.mark("deaf");
                    stage.pause(HEARD.multipliedBy(2));
                })
                .needing(Ability.CLOSE);
    }

    /** Events without end, also for a client that has closed its own side only. */
    private static List<Step> goesOn(ClientRequest request) {
        List<Step> steps =
                new ArrayList<>(InTurn.of(stream(RETRY + "data: a\\n\\n")).answer(request));
        steps.remove(steps.size() - 1);
        steps.add(Step.flood("9\\r\\ndata: b\\n\\n\\r\\n", 50));
        return steps;
    }

    private static Verdict isSilent(Encounter seen) {
        return closed(seen, "deaf", deaf -> {
            List<ClientEvent> late = seen.eventsAfter(deaf);
            return late.isEmpty()
                    ? Verdict.kept("dispatched nothing that was sent after close")
                    : Verdict.broken("dispatched " + Say.events(late) + " after close", List.of());
        });
    }

    private static Scene open() {
        return Scene.of(
                        "a close while a stream is open",
                        stage -> InTurn.of(
                                stream(RETRY + "data: a\\n\\n")
                                        .header("Connection", "close")
                                        .pours(stage.pipe()),
                                stream("data: b\\n\\n")),
                        stage -> {
                            stage.awaitEvents(1);
                            stage.close();
                            letsGo(stage);
                            stage.mark("ends");
                            stage.send("");
                            stage.watch(() -> stage.requests() > 1, stage.pace().silence());
                        })
                .needing(Ability.CLOSE)
                .at(Scene.When.LATER);
    }

    private static void letsGo(Stage stage) throws InterruptedException {
        stage.isSeen(
                () -> stage.contact(1).map(contact -> contact.left() != null).orElse(false), DROPPED);
    }

    private static Verdict isLast(Encounter seen) {
        return closed(
                seen,
                "closed",
                closed -> seen.request(2)
                        .map(again -> Verdict.broken(
                                "made another request " + Say.time(again.after(closed)) + " after close", List.of()))
                        .orElseGet(() -> Verdict.kept("made no further request in " + Say.time(seen.watched()))));
    }

    private static Verdict isDropped(Encounter seen) {
        return closed(seen, "closed", closed -> {
            Contact contact = seen.requests().get(0);
            Long left = contact.left();
            long ends = seen.mark("ends").orElse(Long.MAX_VALUE);
            return left != null && left <= ends
                    ? Verdict.kept("dropped the connection " + Say.time(Duration.ofNanos(Math.max(0, left - closed)))
                            + " after close")
                    : Verdict.broken("the connection stayed open for " + Say.time(DROPPED) + " after close", List.of());
        });
    }

    private static Scene connecting() {
        return Scene.of(
                        "a close while a head is awaited",
                        stage -> {
                            InTurn late = InTurn.of(stream().pours(stage.pipe()), stream());
                            return request -> Step.Pour.holdingBack(late.answer(request));
                        },
                        stage -> {
                            stage.awaitRequest();
                            stage.close();
                            letsGo(stage);
                            stage.mark("answers");
                            stage.send("data: a\\n\\n");
                            stage.watch(() -> stage.events() > 0, HEARD.multipliedBy(2));
                        })
                .needing(Ability.CLOSE);
    }

    private static Verdict isAborted(Encounter seen) {
        return closed(seen, "answers", answers -> {
            if (!seen.events().isEmpty()) {
                return Verdict.broken("dispatched " + Say.events(seen.events()) + " after close", List.of());
            }
            if (seen.told(Told.What.OPENED).findAny().isPresent()) {
                return Verdict.broken("told that the connection was open, after close", List.of());
            }
            Long left = seen.requests().get(0).left();
            return left != null && left <= answers
                    ? Verdict.kept("dropped the connection")
                    : Verdict.broken(
                            "the connection on which it awaited a head stayed open for " + Say.time(DROPPED)
                                    + " after close",
                            List.of());
        });
    }

    private static Scene waiting() {
        return Scene.of(
                        "a close while it waits for the reconnection time",
                        stage -> InTurn.of(
                                stream("retry: " + WAIT.toMillis() + "\\ndata: a\\n\\n")
                                        .next(),
                                stream("data: b\\n\\n")),
                        stage -> {
                            stage.awaitEvents(1);
                            stage.await(
                                    "the end of the response",
                                    () -> stage.contact(1)
                                            .flatMap(Contact::over)
                                            .isPresent(),
                                    stage.patience().report());
                            stage.pause(WAIT.dividedBy(5));
                            stage.close();
                            stage.watch(
                                    () -> stage.requests() > 1,
                                    WAIT.plus(stage.pace().silence()));
                        })
                .needing(Ability.CLOSE)
                .at(Scene.When.LONG);
    }

    private static Verdict isCancelled(Encounter seen) {
        return closed(
                seen,
                "closed",
                closed -> seen.request(2)
                        .map(again -> again.after(closed).compareTo(HEARD) < 0
                                ? Verdict.blockedBy(
                                        "reconnect.delay", "it reconnected before it could be asked to close")
                                : Verdict.broken(
                                        "made another request " + Say.time(again.after(closed)) + " after close",
                                        List.of()))
                        .orElseGet(() -> Verdict.kept("made no further request in " + Say.time(seen.watched()))));
    }

    /** What there is to say where it came to that moment. */
    private static Verdict closed(Encounter seen, String mark, LongFunction<Verdict> judge) {
        return seen.mark(mark)
                .map(judge::apply)
                .orElseGet(() -> Verdict.noEvidence(Say.missed(seen, "the client was not asked to close"), null));
    }
}
