package io.github.ssespec.checks.fan;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.FieldNames;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.checks.driven.Heard;
import io.github.ssespec.checks.driven.Shown;
import io.github.ssespec.drive.Batch;
import io.github.ssespec.drive.Burst;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import io.github.ssespec.wire.Exchange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whether events come whole, however many publish, and whenever a subscriber comes. */
final class TornCheck {

    private TornCheck() {}

    static Verdict atomic(Burst burst) {
        List<Heard> heard = Heard.of(burst.batch(), burst.stayed());
        Optional<Verdict> torn = torn(heard);
        if (torn.isPresent()) {
            return torn.get();
        }
        long publishers = heard.stream()
                .flatMap(one -> one.pieces().stream())
                .map(piece -> piece.mark().publisher())
                .distinct()
                .count();
        if (publishers < 2) {
            return EveryoneCheck.nothing(burst, heard);
        }
        int most = heard.stream().mapToInt(one -> one.pieces().size()).max().orElse(0);
        return Verdict.kept(Answers.count(most, "event") + " of " + Answers.count(publishers, "publisher")
                + " at once came whole at each of " + Answers.count(heard.size(), "subscriber"));
    }

    private static Optional<Verdict> torn(List<Heard> heard) {
        return heard.stream()
                .flatMap(one ->
                        one.torn().stream().map(torn -> Verdict.broken(torn.text() + ", on " + one, torn.span())))
                .findFirst();
    }

    static Verdict joining(Burst burst, List<Exchange> others) {
        List<Heard> stayed = Heard.of(burst.batch(), burst.stayed());
        List<Heard> joined = Heard.of(burst.batch(), burst.joined());
        if (torn(stayed).isPresent()) {
            return Verdict.blockedBy("fan.atomic", "events are torn at those who were there before, too");
        }
        Optional<Verdict> torn = torn(joined);
        if (torn.isPresent()) {
            return torn.get();
        }
        Map<Batch.Mark, Dispatched> whole = new HashMap<>();
        stayed.forEach(one -> one.pieces().forEach(piece -> whole.putIfAbsent(piece.mark(), piece.event())));
        Set<String> names = new HashSet<>();
        others.stream()
                .filter(exchange -> exchange.isEventStream() && EventStream.canRead(exchange))
                .forEach(exchange -> strange(EventStream.of(exchange)).forEach(line -> names.add(line.name())));
        for (Heard one : joined) {
            Optional<Verdict> half = half(one, whole).or(() -> strange(one, names));
            if (half.isPresent()) {
                return half.get();
            }
        }
        long live = joined.stream().filter(one -> !one.pieces().isEmpty()).count();
        return live == 0
                ? Verdict.noEvidence("nobody who joined got an event that was published meanwhile", null)
                : Verdict.kept(Answers.count(live, "subscriber")
                        + " that joined while events were published got whole events from the first byte on");
    }

    /** An event that lacks what it has for those who were there before. */
    private static Optional<Verdict> half(Heard joined, Map<Batch.Mark, Dispatched> whole) {
        for (Heard.Piece piece : joined.pieces()) {
            Dispatched elsewhere = whole.get(piece.mark());
            if (elsewhere == null) {
                continue;
            }
            boolean lacksId = piece.event().id() == null && elsewhere.id() != null;
            boolean lacksType = !Objects.equals(piece.event().type(), elsewhere.type());
            if (lacksId || lacksType) {
                return Optional.of(Verdict.broken(
                        piece.mark() + " came without its " + (lacksId ? "id" : "type") + " on " + joined
                                + ", which joined meanwhile",
                        List.of(piece.event().span(), elsewhere.span())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> strange(Heard joined, Set<String> names) {
        return strange(joined.stream()).stream()
                .filter(line -> !names.contains(line.name()))
                .findFirst()
                .map(line -> Verdict.broken(
                        "the line " + Shown.text(line.name()) + " is a part of another: " + joined
                                + " joined in the middle of it",
                        line.span()));
    }

    /** The fields of no meaning: some servers send them of their own accord. */
    private static List<Line> strange(EventStream stream) {
        Set<String> seen = new HashSet<>();
        List<Line> strange = new java.util.ArrayList<>();
        for (Line line : stream.lines()) {
            if (line.isField() && !FieldNames.meant(line) && strange.size() < 100 && seen.add(line.name())) {
                strange.add(line);
            }
        }
        return strange;
    }
}
