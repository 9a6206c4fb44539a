package io.github.ssespec.cases;

import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.encounter.Told;
import io.github.ssespec.script.Reply;
import io.github.ssespec.vectors.Delivery;
import io.github.ssespec.vectors.Vector;
import io.github.ssespec.vectors.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Streams of megabytes: dispatched whole, or refused clearly. */
final class SizeCases {
    private static final String CLOSING = "ssespec-end";
    private static final int PIECE = 64 << 10;

    private SizeCases() {}

    static List<Case> connecting(Set<String> rules) {
        List<Case> all = new ArrayList<>();
        for (String rule : rules) {
            for (Vector vector : Vectors.of(rule)) {
                List<byte[]> pieces = new ArrayList<>(Delivery.inPiecesOf(PIECE).pieces(vector.bytes()));
                pieces.add(Chain.closing(CLOSING));
                Scene scene = Scene.of(
                                vector.title(),
                                stage -> InTurn.of(Reply.stream().pieces(pieces)),
                                stage -> {
                                    stage.awaitRequest();
                                    stage.awaitEvent(
                                            CLOSING,
                                            () -> stage.count(Told.What.CLOSED) + stage.count(Told.What.LOST) > 0);
                                })
                        .ordering(order -> order.listening(SingleStreams.types(vector)));
                all.add(Case.of(rule, scene.weighty(), seen -> whole(seen, vector)));
            }
        }
        all.addAll(GrowthCases.all());
        return all;
    }

    /** "User agents may impose implementation-specific limits on otherwise unconstrained inputs." */
    private static Verdict whole(Encounter seen, Vector vector) {
        if (seen.requests().isEmpty()) {
            return Judges.nobody(seen);
        }
        List<ClientEvent> events = seen.events().stream()
                .takeWhile(event -> !event.data().equals(CLOSING))
                .toList();
        String difference = ChainJudge.difference(events, SingleStreams.expected(vector));
        if (difference == null) {
            return Verdict.kept("dispatched whole");
        }
        boolean told =
                seen.told().stream().anyMatch(one -> one.what() == Told.What.CLOSED || one.what() == Told.What.LOST);
        return told && events.size() < vector.events().size()
                ? Verdict.fact("told an error where it dispatched nothing: it limits its input", List.of())
                : Verdict.broken(difference, List.of());
    }
}
