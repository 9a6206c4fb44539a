package io.github.ssespec.checks.fan;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.checks.driven.Heard;
import io.github.ssespec.drive.Batch;
import io.github.ssespec.drive.Call;
import io.github.ssespec.drive.Flood;
import io.github.ssespec.stream.Span;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether one who does not read keeps the others waiting. */
final class SlowReaderCheck {
    private final Flood flood;
    private final Duration longest;
    private final List<Heard> others;

    private SlowReaderCheck(Flood flood, Duration longest) {
        this.flood = flood;
        this.longest = longest;
        this.others = Heard.of(flood.batch(), flood.others());
    }

    /** @param longest within what time an event has to arrive, and a publish call to be answered */
    static Verdict judge(Flood flood, Duration longest) {
        return new SlowReaderCheck(flood, longest).judge();
    }

    private Verdict judge() {
        List<Call> calm =
                flood.calls().subList(0, Math.min(flood.calm(), flood.calls().size()));
        List<Call> later = flood.calls().subList(calm.size(), flood.calls().size());
        Optional<Verdict> before = wrong(calm);
        if (before.isPresent()) {
            return Verdict.noEvidence("though everybody read: " + before.get().actual(), null);
        }
        Optional<Call> refused = calm.stream().filter(call -> !call.accepted()).findFirst();
        if (refused.isPresent()) {
            return Verdict.noEvidence(
                    "the publish hook answers " + refused.get().status() + " to an event of "
                            + flood.batch().size() / 1024 + " KiB",
                    null);
        }
        if (flood.stuck() == null
                || flood.stuck().times().head() == null
                || !flood.stuck().isEventStream()) {
            return Verdict.noEvidence("nobody was there who could have stopped reading", null);
        }
        Optional<Verdict> wrong = wrong(later);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        long accepted = later.stream().filter(Call::accepted).count();
        String much = accepted * flood.batch().size() / 1024 + " KiB";
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

    /** A call that was late or failed, or an event that was late or has not come at one of the others. */
    private Optional<Verdict> wrong(List<Call> calls) {
        List<Map<Batch.Mark, Heard.Piece>> came = others.stream()
                .map(one -> {
                    Map<Batch.Mark, Heard.Piece> pieces = new HashMap<>();
                    one.pieces().forEach(piece -> pieces.putIfAbsent(piece.mark(), piece));
                    return pieces;
                })
                .toList();
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            String what = "large event " + call.mark().number() + ", "
                    + (i * flood.batch().size() / 1024) + " KiB after one stopped reading, ";
            if (call.failed() || call.answered() - call.sent() > longest.toNanos()) {
                String status = call.status() == 0 ? "no answer" : "" + call.status();
                return Optional.of(Verdict.broken(
                        what + "got " + status + " from the publish hook after "
                                + seconds(call.answered() - call.sent()),
                        List.of()));
            }
            for (int other = 0; other < others.size() && call.accepted(); other++) {
                Heard.Piece piece = came.get(other).get(call.mark());
                long late = piece == null ? Long.MAX_VALUE : piece.event().arrival() - call.sent();
                if (late > longest.toNanos()) {
                    List<Span> evidence = piece == null
                            ? others.get(other).end()
                            : List.of(piece.event().span());
                    return Optional.of(Verdict.broken(
                            what + (piece == null ? "never came" : "came " + seconds(late) + " after it was published")
                                    + " on " + others.get(other) + ", which read",
                            evidence));
                }
            }
        }
        return Optional.empty();
    }

    private static String seconds(long nanos) {
        return Answers.seconds(Duration.ofNanos(nanos));
    }
}
