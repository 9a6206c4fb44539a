package io.github.ssespec.cases;

import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.script.Reply;
import io.github.ssespec.vectors.Delivery;
import io.github.ssespec.vectors.Vector;
import io.github.ssespec.vectors.VectorEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Vectors that need a stream of their own, since they are about its first bytes or its end. At the end the client
 * reconnects: with the last event ID that the stream has left, and to a closing event.
 */
final class SingleStreams {
    private static final String CLOSING = "ssespec-end";
    private static final long LONG_MILLIS = 1_000;
    private static final byte[] RETRY = "retry: 100\n\n".getBytes(StandardCharsets.US_ASCII);

    private SingleStreams() {}

    /** The cases of a vector that no chain takes. */
    static List<Case> of(Vector vector) {
        byte[] bytes = vector.bytes();
        if (bytes.length == 0 || bytes[0] != Chain.MARK) {
            return List.of(ended(vector));
        }
        List<Delivery> deliveries = new ArrayList<>(List.of(Delivery.WHOLE, Delivery.BYTE_BY_BYTE));
        if (vector.rule().equals("parse.bom-split")) {
            deliveries.addAll(List.of(Delivery.cutAt(1), Delivery.cutAt(2), Delivery.cutAt(3)));
        }
        return deliveries.stream().map(delivery -> opened(vector, delivery)).toList();
    }

    /** The stream from its first byte on, with a closing event behind it. */
    private static Case opened(Vector vector, Delivery delivery) {
        List<byte[]> pieces = new ArrayList<>(delivery.pieces(vector.bytes()));
        pieces.add(Chain.closing(CLOSING));
        Scene scene = Scene.of(
                        vector.title() + " (" + delivery.name() + ")",
                        stage -> InTurn.of(Reply.stream().pieces(pieces).gap(2)),
                        stage -> {
                            stage.awaitRequest();
                            stage.awaitEvent(CLOSING);
                        })
                .ordering(order -> order.listening(types(vector)));
        return Case.of(vector.rule(), scene, seen -> events(seen, vector));
    }

    /** The stream with its end, a reconnect and a closing event behind that. */
    static Case ended(Vector vector) {
        List<byte[]> pieces = List.of(RETRY, vector.bytes());
        Scene scene = Scene.of(
                        vector.title() + " (and the end)",
                        stage -> InTurn.of(
                                Reply.stream().pieces(pieces).next(), Reply.stream("data: " + CLOSING + "\\n\\n")),
                        stage -> {
                            stage.awaitRequest();
                            stage.awaitRequests(2, stage.pace().forReturn(1));
                            stage.awaitEvent(CLOSING);
                        })
                .at(isLong(vector) ? Scene.When.LONG : Scene.When.LATER)
                .ordering(order -> order.listening(types(vector)));
        return Case.of(vector.rule(), scene, seen -> {
            Verdict events = events(seen, vector);
            return events.outcome() == Outcome.KEPT ? header(seen, vector) : events;
        });
    }

    private static boolean isLong(Vector vector) {
        Long time = vector.reconnectionTime().milliseconds();
        return time != null && time >= LONG_MILLIS;
    }

    private static Verdict events(Encounter seen, Vector vector) {
        if (seen.requests().isEmpty()) {
            return Judges.nobody(seen);
        }
        List<ClientEvent> events = seen.events().stream()
                .takeWhile(event -> !event.data().equals(CLOSING))
                .toList();
        String difference = ChainJudge.difference(events, expected(vector));
        if (difference != null) {
            return Verdict.broken(difference, List.of());
        }
        return events.size() == seen.events().size()
                ? Verdict.broken("dispatched nothing more after it: " + Say.missed(seen, "no event came"), List.of())
                : Verdict.kept("dispatched " + Say.events(events));
    }

    private static Verdict header(Encounter seen, Vector vector) {
        if (vector.reconnectionTime().milliseconds() != null && seen.requests().size() < 2) {
            return Verdict.kept("dispatched what the standard gives");
        }
        String id = vector.lastEventId();
        Verdict header = LastEventIdCases.carries(seen, 1, id.isEmpty() ? null : id);
        return header.outcome() == Outcome.BROKEN && seen.requests().size() > 1
                ? Verdict.broken("left another last event ID: " + header.actual(), List.of())
                : header;
    }

    static List<ClientEvent> expected(Vector vector) {
        List<ClientEvent> events = vector.events().stream()
                .map(event -> new ClientEvent(event.type(), event.data(), event.lastEventId(), null))
                .toList();
        return Expected.of(vector.rule(), events, "");
    }

    static Set<String> types(Vector vector) {
        return vector.events().stream().map(VectorEvent::type).collect(Collectors.toSet());
    }
}
