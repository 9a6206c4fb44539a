package io.github.ssespec.cases;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.encounter.Told;
import io.github.ssespec.vectors.Delivery;
import io.github.ssespec.vectors.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Vectors for a parser, one a run: what it dispatches, and what it has left at the end. */
final class ParserStreams {
    private ParserStreams() {}

    static List<Case> of(Vector vector, Delivery delivery) {
        Scene scene = Scene.deliveries(vector.title(), () -> delivery.pieces(vector.bytes()))
                .ordering(order -> order.listening(SingleStreams.types(vector)));
        List<Case> all = new ArrayList<>(List.of(
                Case.of(vector.rule(), scene, seen -> events(seen, vector)),
                Case.of(vector.rule(), scene, seen -> id(seen, vector)).reporting(Ability.END_STATE)));
        if (vector.reconnectionTime().milliseconds() != null) {
            all.add(Case.of(vector.rule(), scene, seen -> time(seen, vector)).reporting(Ability.END_STATE));
        }
        return all;
    }

    private static Verdict events(Encounter seen, Vector vector) {
        List<ClientEvent> events = seen.events();
        String difference = ChainJudge.difference(events, SingleStreams.expected(vector));
        return difference == null
                ? Verdict.kept("dispatched " + Say.events(events))
                : Verdict.broken(difference, List.of());
    }

    private static Verdict id(Encounter seen, Vector vector) {
        String id = seen.told(Told.What.ENDED)
                .map(Told::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (id == null) {
            return Verdict.notApplicable("the parser does not tell the last event ID at the end");
        }
        return id.equals(vector.lastEventId())
                ? Verdict.kept("left the last event ID " + Say.quoted(id))
                : Verdict.broken(
                        "left the last event ID " + Say.quoted(id) + " where the standard gives "
                                + Say.quoted(vector.lastEventId()),
                        List.of());
    }

    private static Verdict time(Encounter seen, Vector vector) {
        Long time = seen.told(Told.What.ENDED)
                .map(Told::millis)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return vector.reconnectionTime().allows(time)
                ? Verdict.kept("left the reconnection time " + time + " ms")
                : Verdict.broken(
                        "left " + (time == null ? "no reconnection time" : "the reconnection time " + time + " ms")
                                + " where the standard gives " + vector.reconnectionTime(),
                        List.of());
    }
}
