package io.github.ssespec.checks.fan;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.checks.driven.Heard;
import io.github.ssespec.drive.Batch;
import io.github.ssespec.drive.Call;
import io.github.ssespec.drive.Flood;
import io.github.ssespec.wire.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether one who does not read keeps the others waiting. */
final class SlowReaderCheck {
    /** So many that are late are no accident. */
    private static final int PROOF = 3;

    private final Flood flood;
    private final Duration longest;
    private final List<Heard> others;
    private final Predicate<Exchange> endsAnyway;

    private SlowReaderCheck(Flood flood, Duration longest, Predicate<Exchange> endsAnyway) {
        this.flood = flood;
        this.longest = longest;
        this.endsAnyway = endsAnyway;
        this.others = Heard.of(flood.batch(), flood.others());
    }

    /** @param longest within what time an event has to arrive */
    static Verdict judge(Flood flood, Duration longest, Predicate<Exchange> endsAnyway) {
        return new SlowReaderCheck(flood, longest, endsAnyway).judge();
    }

    private Verdict judge() {
        List<Call> calm =
                flood.calls().subList(0, Math.min(flood.calm(), flood.calls().size()));
        List<Call> later = flood.calls().subList(calm.size(), flood.calls().size());
        Optional<Verdict> before = wrong(calm, false);
        if (before.isPresent()) {
            return Verdict.noEvidence(
                    "while everybody still read, " + before.get().actual(), null);
        }
        Optional<Call> refused = calm.stream().filter(call -> !call.accepted()).findFirst();
        if (refused.isPresent()) {
            return Verdict.noEvidence(
                    "the publish hook answers " + refused.get().status() + " to an event of "
                            + flood.batch().size() / 1024 + " KiB",
                    null);
        }
        if (flood.stuck() == null) {
            return Verdict.noEvidence("the events did not come in time even while everybody still read", null);
        }
        if (flood.stuck().times().head() == null || !flood.stuck().isEventStream()) {
            return Verdict.noEvidence("nobody was there who could have stopped reading", null);
        }
        Optional<Heard> aged = others.stream()
                .filter(one -> !one.stayed() && endsAnyway.test(one.stream().exchange()))
                .findFirst();
        if (aged.isPresent()) {
            return EndsAnyway.undecided(aged.get());
        }
        Optional<Verdict> wrong = wrong(later, true);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        long accepted = later.stream().filter(Call::accepted).count();
        String much = accepted * flood.batch().size() / 1024 + " KiB";
        List<Call> waiting = later.stream()
                .filter(call -> call.answered() - call.sent() > longest.toNanos())
                .toList();
        if (waiting.size() >= PROOF) {
            // Whom they wait for is he who does not read, so that no buffer hides him.
            return Verdict.kept("while one subscriber read nothing, the publish call was answered only after "
                    + seconds(waiting.get(0).answered() - waiting.get(0).sent()) + ", but each of "
                    + Answers.count(accepted, "event") + " came at the others within " + Answers.seconds(longest));
        }
        if (accepted * flood.batch().size() < flood.planned()) {
            return Verdict.noEvidence("only " + much + " could be published in time: buffers may hide it", null);
        }
        if (!flood.after()) {
            return Verdict.broken("after " + accepted + " large events, a plain one came no more", List.of());
        }
        return Verdict.kept("while one subscriber read nothing, " + accepted + " events of "
                + flood.batch().size() / 1024 + " KiB came at each of " + Answers.count(others.size(), "other")
                + " within " + Answers.seconds(longest));
    }

    /**
     * A call that failed, or an event that has not come at one of the others; or several that were late. When the call is
     * answered does not matter as long as the others have the event.
     */
    private Optional<Verdict> wrong(List<Call> calls, boolean stuck) {
        List<Map<Batch.Mark, Heard.Piece>> came = others.stream()
                .map(one -> {
                    Map<Batch.Mark, Heard.Piece> pieces = new HashMap<>();
                    one.pieces().forEach(piece -> pieces.putIfAbsent(piece.mark(), piece));
                    return pieces;
                })
                .toList();
        List<Verdict> late = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            String what = "large event " + call.mark().number()
                    + (stuck ? ", " + (i * flood.batch().size() / 1024) + " KiB after one stopped reading, " : " ");
            Verdict slow = null;
            if (call.failed()) {
                String status = call.status() == 0 ? "no answer" : "" + call.status();
                slow = Verdict.broken(
                        what + "got " + status + " from the publish hook after "
                                + seconds(call.answered() - call.sent()),
                        List.of());
            }
            boolean missing = call.failed();
            for (int other = 0; other < others.size() && call.accepted() && slow == null; other++) {
                if (!others.get(other).wasThere(call)) {
                    continue;
                }
                Heard.Piece piece = came.get(other).get(call.mark());
                long took = piece == null ? Long.MAX_VALUE : piece.event().arrival() - call.sent();
                missing |= piece == null;
                if (took > longest.toNanos()) {
                    slow = Verdict.broken(
                            what + (piece == null ? "never came" : "came " + seconds(took) + " after it was published")
                                    + " on " + others.get(other) + ", which read",
                            piece == null
                                    ? others.get(other).end()
                                    : List.of(piece.event().span()));
                }
            }
            if (slow != null && missing) {
                return Optional.of(slow);
            }
            if (slow != null) {
                late.add(slow);
            }
        }
        return late.stream()
                .findFirst()
                .map(first -> late.size() >= PROOF
                        ? first
                        : Verdict.noEvidence(first.actual() + ", but the others in time: the kit may be busy", null));
    }

    private static String seconds(long nanos) {
        return Answers.seconds(Duration.ofNanos(nanos));
    }
}
