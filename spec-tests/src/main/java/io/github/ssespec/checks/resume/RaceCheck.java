package io.github.ssespec.checks.resume;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.checks.driven.Heard;
import io.github.ssespec.checks.driven.Shown;
import io.github.ssespec.drive.Batch;
import io.github.ssespec.drive.Call;
import io.github.ssespec.drive.Race;
import io.github.ssespec.wire.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what is published while a client is away or just coming back reaches it once, and in order. */
final class RaceCheck {
    /** Reconnects and events without which nothing was tried. */
    private static final int ENOUGH_LEGS = 6;

    private static final int ENOUGH_EVENTS = 20;

    private final Race race;
    private final Duration patience;
    private final Heard stayed;
    private final List<Heard> legs;
    private final Map<Batch.Mark, Long> answered = new HashMap<>();

    /** An event on one of the connections. */
    private record Got(Heard leg, Heard.Piece piece) {
        int number() {
            return piece.mark().number();
        }
    }

    private RaceCheck(Race race, Heard stayed, Duration patience) {
        this.race = race;
        this.stayed = stayed;
        this.patience = patience;
        this.legs = Heard.of(race.batch(), race.legs());
        race.calls().stream().filter(Call::accepted).forEach(call -> answered.put(call.mark(), call.answered()));
    }

    /** @param patience how long the last connection has to be open after an event that does not come on it */
    static Verdict judge(Race race, Duration patience) {
        if (race.legs().isEmpty()) {
            return Verdict.notApplicable("no ids come with what is published");
        }
        List<Heard> stayed = Heard.of(race.batch(), List.of(race.stayed()));
        if (stayed.isEmpty() || !stayed.get(0).stayed()) {
            return Verdict.noEvidence("no subscriber stayed to compare with", null);
        }
        return new RaceCheck(race, stayed.get(0), patience).judge();
    }

    private Verdict judge() {
        Optional<Exchange> busy = race.legs().stream().filter(Exchange::isBusy).findFirst();
        if (busy.isPresent()) {
            return Verdict.noEvidence(Answers.busy(busy.get()), null);
        }
        if (legs.stream().skip(1).allMatch(leg -> id(leg).isEmpty())) {
            return Verdict.notApplicable("no ids come with what is published");
        }
        if (race.legs().stream().anyMatch(leg -> leg.recording().full())) {
            return Verdict.noEvidence(
                    "the history that subscribers get fills what the kit keeps of a connection", null);
        }
        List<Got> got = new ArrayList<>();
        legs.forEach(leg -> leg.pieces().forEach(piece -> got.add(new Got(leg, piece))));
        boolean replays = got.stream().anyMatch(this::isReplayed);
        boolean startsOver = legs.stream()
                .skip(1)
                .anyMatch(leg -> !leg.pieces().isEmpty()
                        && !got.isEmpty()
                        && leg.pieces().get(0).mark().number() <= got.get(0).number()
                        && !leavesOut(leg, got));
        if (!replays || startsOver) {
            return Verdict.notApplicable(
                    startsOver
                            ? "no replay was seen: the history is sent from its beginning"
                            : "no replay was seen of what was published while the subscriber was away");
        }
        return wrong(got).or(() -> tail(got)).orElseGet(() -> kept(got));
    }

    private static String id(Heard leg) {
        return Resumed.lastEventId(leg.stream().exchange());
    }

    /** Whether it goes on behind the event asked from without showing that one: so no history does from its beginning. */
    private static boolean leavesOut(Heard leg, List<Got> got) {
        return got.stream()
                .filter(one -> id(leg).equals(one.piece.event().id()))
                .mapToInt(Got::number)
                .findFirst()
                .stream()
                .anyMatch(asked -> leg.pieces().stream()
                                .noneMatch(piece -> piece.mark().number() == asked)
                        && leg.pieces().stream().anyMatch(piece -> piece.mark().number() > asked));
    }

    /** Whether it was published before its connection was made. */
    private boolean isReplayed(Got got) {
        Long at = answered.get(got.piece.mark());
        return at != null
                && !id(got.leg).isEmpty()
                && at < got.leg.stream().exchange().times().started();
    }

    /** What came twice, too early or too late, or not at all, compared with the subscriber that stayed. */
    private Optional<Verdict> wrong(List<Got> got) {
        List<Integer> order =
                stayed.pieces().stream().map(piece -> piece.mark().number()).toList();
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.putIfAbsent(order.get(i), i);
        }
        Map<Integer, Got> came = new HashMap<>();
        for (Got one : got) {
            Got first = came.putIfAbsent(one.number(), one);
            if (first != null) {
                return Optional.of(broken("came twice", first, one));
            }
        }
        for (int i = 1; i < got.size(); i++) {
            Got before = got.get(i - 1);
            Got one = got.get(i);
            Integer last = places.get(before.number());
            Integer place = places.get(one.number());
            if (place == null || last == null || place == last + 1) {
                continue;
            }
            String next = "came next to event " + before.number();
            boolean late = place < last || came.containsKey(order.get(last + 1));
            return Optional.of(broken(
                    late ? next + ", out of order" : next + ": " + (place - last - 1) + " missing between",
                    before,
                    one));
        }
        return Optional.empty();
    }

    private static Verdict broken(String what, Got before, Got one) {
        String id = id(one.leg);
        String where = id.isEmpty() ? "" : ", which asked for what came after " + Shown.text(id);
        return Verdict.broken(
                "event " + one.number() + " " + what + ", on " + one.leg + where,
                List.of(before.piece.event().span(), one.piece.event().span()));
    }

    /** What the one that stayed got at the end, and the other one not though it was there. */
    private Optional<Verdict> tail(List<Got> got) {
        Got last = got.get(got.size() - 1);
        Exchange open = race.legs().get(race.legs().size() - 1);
        boolean behind = false;
        for (Heard.Piece piece : stayed.pieces()) {
            boolean there =
                    open.isEventStream() && open.times().ended() - piece.event().arrival() >= patience.toNanos();
            if (behind && there) {
                return Optional.of(Verdict.broken(
                        piece.mark() + " never came after event " + last.number(),
                        List.of(last.piece.event().span(), piece.event().span())));
            }
            behind |= piece.mark().equals(last.piece.mark());
        }
        return Optional.empty();
    }

    private Verdict kept(List<Got> got) {
        String what = Answers.count(got.size(), "event") + " over " + Answers.count(legs.size(), "connection");
        return legs.size() < ENOUGH_LEGS || got.size() < ENOUGH_EVENTS
                ? Verdict.noEvidence("only " + what + " could be made in time", null)
                : Verdict.kept(what + ", each once and in order");
    }
}
