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
import io.github.ssespec.encounter.Told;
import io.github.ssespec.rules.ByteNotation;
import io.github.ssespec.script.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The group {@code dispatch}: what the application gets. */
final class DispatchCases {
    private static final int MANY = 200;

    private DispatchCases() {}

    static List<Case> all() {
        List<Case> all = new ArrayList<>(List.of(
                Case.of(
                        "dispatch.prompt",
                        PromptCases.scene("an event, and then nothing", 1, bytes("data: a\\n\\n")),
                        seen -> PromptCases.isPrompt(seen, 1)),
                Case.of(
                        "dispatch.prompt",
                        PromptCases.scene(
                                "an event in two pieces, and then nothing", 1, bytes("data: a\\n"), bytes("\\n")),
                        seen -> PromptCases.isPrompt(seen, 1)),
                order("many events at once", many().collect(Collectors.joining())),
                order("many events one by one", many().toArray(String[]::new)),
                typed(),
                Case.of("dispatch.error-event", lost(), DispatchCases::tellsLoss)
                        .reporting(Ability.ERROR),
                Case.of("dispatch.error-event", failed(), DispatchCases::tellsFailure)
                        .reporting(Ability.CLOSED),
                origin("a stream", false),
                origin("a stream after a redirect to another origin", true)));
        all.add(OpenCases.open());
        return all;
    }

    private static byte[] bytes(String piece) {
        return ByteNotation.bytes(List.of(piece));
    }

    private static Stream<String> many() {
        return IntStream.range(0, MANY).mapToObj(i -> "data: " + i + "\\n\\n");
    }

    private static Case order(String what, String... pieces) {
        Scene scene = Scene.of(what, stage -> InTurn.of(stream(pieces)), stage -> {
            stage.awaitRequest();
            stage.awaitEvents(MANY);
        });
        return Case.of("dispatch.order", scene, seen -> {
            List<ClientEvent> events = seen.events();
            for (int i = 0; i < events.size(); i++) {
                if (!events.get(i).data().equals(String.valueOf(i))) {
                    return Verdict.broken(
                            "dispatched " + Say.event(events.get(i)) + " as event " + (i + 1)
                                    + ", where the stream has '" + i + "'",
                            List.of());
                }
            }
            return events.size() == MANY
                    ? Verdict.kept(MANY + " events in the stream's order")
                    : Verdict.broken("dispatched " + events.size() + " of " + MANY + " events", List.of());
        });
    }

    private static Case typed() {
        Scene scene = Scene.of(
                        "events with and without a type",
                        stage -> InTurn.of(stream(
                                "event: add\\ndata: a\\n\\ndata: b\\n\\nevent: remove\\ndata: c\\n\\ndata: end\\n\\n")),
                        stage -> {
                            stage.awaitRequest();
                            stage.awaitEvent("end");
                        })
                .ordering(order -> order.listening(Set.of("add", "remove")));
        List<String> right = List.of("add a", "message b", "remove c", "message end");
        return Case.of("dispatch.typed", scene, seen -> {
            List<String> got = seen.events().stream()
                    .map(event -> event.type() + " " + event.data())
                    .toList();
            return got.equals(right)
                    ? Verdict.kept("each event reached the listener of its type")
                    : Verdict.broken(
                            "dispatched " + Say.events(seen.events())
                                    + " where the standard gives 'a' of type 'add', 'b', 'c' of type 'remove', 'end'",
                            List.of());
        });
    }

    private static Scene lost() {
        return Scene.of(
                        "a stream that ends",
                        stage -> InTurn.of(stream(RETRY + "data: a\\n\\n").next(), stream("data: b\\n\\n")),
                        stage -> {
                            stage.awaitReturns(1);
                            stage.awaitEvent("b");
                        })
                .at(Scene.When.LATER);
    }

    private static Verdict tellsLoss(Encounter seen) {
        if (seen.requests().size() < 2) {
            return Verdict.noEvidence("the client did not reconnect", null);
        }
        if (seen.told(Told.What.CLOSED).findAny().isPresent()) {
            return Verdict.broken(
                    "the application was told that the connection had failed, and the client reconnected", List.of());
        }
        return seen.told(Told.What.LOST).findAny().isPresent()
                ? Verdict.kept("told that the connection was lost")
                : Verdict.broken("nothing was told of the lost connection", List.of());
    }

    private static Scene failed() {
        return Scene.of(
                "a 404", stage -> InTurn.of(Reply.answer("404 Not Found").next()), stage -> {
                    stage.awaitRequest();
                    stage.awaitTold(Told.What.CLOSED, 1);
                });
    }

    private static Verdict tellsFailure(Encounter seen) {
        if (seen.requests().isEmpty()) {
            return Judges.nobody(seen);
        }
        return seen.told(Told.What.CLOSED).findAny().isPresent()
                ? Verdict.kept("told that the connection had failed")
                : Verdict.broken(
                        seen.told(Told.What.LOST).findAny().isPresent()
                                ? "a failed connection was told as a lost one"
                                : "nothing was told of the failed connection",
                        List.of());
    }

    private static Case origin(String what, boolean elsewhere) {
        Scene scene = Scene.of(
                what,
                stage -> elsewhere
                        ? InTurn.of(Reply.answer("307 Temporary Redirect")
                                        .more(
                                                "Location",
                                                stage.elsewhere("/there").toString())
                                        .next())
                                .at("/there", stream("data: a\\n\\n"))
                        : InTurn.of(stream("data: a\\n\\n")),
                stage -> {
                    stage.awaitRequest();
                    stage.awaitEvents(1);
                });
        return Case.of("dispatch.origin", scene, DispatchCases::hasOrigin).reporting(Ability.ORIGIN);
    }

    private static Verdict hasOrigin(Encounter seen) {
        if (seen.events().isEmpty()) {
            return Verdict.noEvidence("no event was dispatched", null);
        }
        List<Contact> requests = seen.requests();
        String right = "http://" + requests.get(requests.size() - 1).header("host");
        String told = seen.events().get(0).origin();
        return right.equals(told)
                ? Verdict.kept("origin " + Say.quoted(told))
                : Verdict.broken(
                        "gave the origin " + Say.quoted(told) + " where the standard gives " + Say.quoted(right),
                        List.of());
    }
}
