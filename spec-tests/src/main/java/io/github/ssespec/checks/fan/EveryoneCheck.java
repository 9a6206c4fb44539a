package io.github.ssespec.checks.fan;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.checks.driven.Heard;
import io.github.ssespec.drive.Batch;
import io.github.ssespec.drive.Burst;
import io.github.ssespec.drive.Call;
import io.github.ssespec.drive.Driven;
import io.github.ssespec.drive.Sent;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whether every subscriber gets every event once, in the order in which its publisher published it. */
final class EveryoneCheck {

    /** Plain events from which on it is no chance that none came. */
    private static final int ENOUGH = 5;

    private EveryoneCheck() {}

    /** A subscriber to whom nothing goes, though others get what is published. */
    static Optional<Verdict> deaf(Observations seen) {
        Driven driven = seen.driven().orElse(null);
        if (driven == null) {
            return Optional.empty();
        }
        Set<Integer> hearing = new HashSet<>();
        Set<Integer> heard = new HashSet<>();
        seen.arrivals().forEach(arrival -> {
            hearing.add(arrival.event().stream().exchange().id());
            heard.add(arrival.sent().number());
        });
        List<Sent> plain = driven.sent().stream()
                .filter(sent -> heard.contains(sent.number()))
                .toList();
        long lag = seen.limits().flush().toNanos();
        return driven.subscribers().stream()
                .filter(e -> e.isEventStream() && EventStream.canRead(e) && e.end() == End.BY_KIT)
                .filter(e -> !hearing.contains(e.id()) && meanwhile(plain, e, lag) >= ENOUGH)
                .findFirst()
                .map(e -> Verdict.broken(
                        "connection " + e.id() + " got none of "
                                + Answers.count(meanwhile(plain, e, lag), "plain event") + ", while others got them",
                        List.of(Answers.statusLine(e))));
    }

    /** How many of them were published while it was there, and had the time to come. */
    private static long meanwhile(List<Sent> plain, Exchange subscriber, long lag) {
        long head = Objects.requireNonNull(subscriber.times().head());
        long until = subscriber.times().ended() - lag;
        return plain.stream()
                .filter(sent -> sent.at() > head && sent.at() < until)
                .count();
    }

    static Verdict everyone(Burst burst) {
        List<Heard> heard = stayed(burst);
        List<Call> calls = calm(burst).stream().filter(Call::accepted).toList();
        if (heard.isEmpty() || calls.isEmpty()) {
            return nothing(burst, heard);
        }
        for (Heard one : heard) {
            if (one.repeated().isPresent()) {
                Heard.Piece twice = one.repeated().get();
                return Verdict.broken(
                        twice.mark() + " came twice on " + one, twice.event().span());
            }
            List<Batch.Mark> missing = one.missing(calls);
            if (!missing.isEmpty() && one.torn().isPresent()) {
                return Verdict.blockedBy("fan.atomic", missing.get(0) + " is not to be found: events are torn");
            }
            if (!missing.isEmpty()) {
                String actual = missing.get(0) + " never came on " + one + ": " + Answers.count(missing.size(), "event")
                        + " of " + calls.size() + " missing";
                return burst.heard()
                        ? Verdict.broken(actual, one.end())
                        : Verdict.noEvidence(actual + ", but neither did what was published behind", null);
            }
        }
        return Verdict.kept(Answers.count(calls.size(), "event") + " came once at each of "
                + Answers.count(heard.size(), "subscriber"));
    }

    static Verdict order(Burst burst) {
        List<Heard> heard = stayed(burst);
        if (heard.stream().allMatch(one -> one.pieces().size() < 2)) {
            return nothing(burst, heard);
        }
        for (Heard one : heard) {
            Map<Integer, Heard.Piece> last = new HashMap<>();
            Set<Batch.Mark> came = new HashSet<>();
            for (Heard.Piece piece : one.pieces()) {
                Heard.Piece before = last.get(piece.mark().publisher());
                boolean again = !came.add(piece.mark());
                if (!again
                        && before != null
                        && before.mark().number() > piece.mark().number()) {
                    return Verdict.broken(
                            piece.mark() + " came behind event " + before.mark().number() + " on " + one,
                            List.of(before.event().span(), piece.event().span()));
                }
                last.put(piece.mark().publisher(), piece);
            }
        }
        boolean differ = heard.stream().map(EveryoneCheck::marks).distinct().count() > 1;
        return Verdict.kept("the events of each publisher came in order at each of "
                + Answers.count(heard.size(), "subscriber")
                + (differ ? "; between publishers the order differs from one subscriber to another" : ""));
    }

    private static List<Batch.Mark> marks(Heard heard) {
        return heard.pieces().stream().map(Heard.Piece::mark).toList();
    }

    /** Those who were there all the time. */
    static List<Heard> stayed(Burst burst) {
        return Heard.of(burst.batch(), burst.stayed()).stream()
                .filter(Heard::stayed)
                .toList();
    }

    /** What was published before anybody vanished. */
    static List<Call> calm(Burst burst) {
        Long vanishing = burst.vanishing();
        return burst.calls().stream()
                .filter(call -> vanishing == null || call.answered() < vanishing)
                .toList();
    }

    /** Nobody was there, or nothing was taken. */
    static Verdict nothing(Burst burst, List<Heard> heard) {
        if (heard.isEmpty()) {
            return Verdict.noEvidence("no stream was open from the first event to the last", null);
        }
        return burst.calls().stream()
                .filter(call -> !call.accepted())
                .findFirst()
                .map(call -> Verdict.noEvidence(
                        "the publish hook "
                                + (call.status() == 0 ? "gives no answer" : "answers " + call.status())
                                + " to an event of "
                                + Answers.count(burst.batch().size(), "byte"),
                        null))
                .orElseGet(() -> Verdict.noEvidence("too few events came", null));
    }
}
