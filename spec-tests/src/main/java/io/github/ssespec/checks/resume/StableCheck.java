package io.github.ssespec.checks.resume;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the ids of the watched stream with those of other connections that did not resume. */
final class StableCheck {

    private StableCheck() {}

    static Verdict judge(Observations seen) {
        List<Dispatched> watched = Resumed.events(seen, Question.WATCH);
        if (watched.stream().noneMatch(event -> event.id() != null)) {
            return watched.isEmpty() ? Answers.nothing(seen, "event") : Verdict.notApplicable("no event carries an id");
        }
        long late = seen.limits().promptHead().toNanos();
        long same = 0;
        for (EventStream stream : Resumed.natural(seen)) {
            if (seen.stream(Question.WATCH).filter(stream::equals).isPresent()) {
                continue;
            }
            Pair pair = new Pair(watched, Dispatched.of(stream), late);
            Optional<Verdict> conflict = pair.conflict();
            if (conflict.isPresent()) {
                return conflict.get();
            }
            same += pair.same();
        }
        return same == 0
                ? Verdict.noEvidence("no event was seen on two connections", "give a longer --window")
                : Verdict.kept(Answers.count(same, "event") + " had the same id on another connection");
    }

    /** Two connections. What comes first on one may be a greeting or a snapshot of its own. */
    private static final class Pair {
        private final List<Dispatched> one;
        private final List<Dispatched> other;
        private final long late;
        private final Map<String, Integer> ids = new HashMap<>();
        private final Map<String, Integer> times = new HashMap<>();
        private final Map<String, Integer> places = new HashMap<>();
        private long same;

        Pair(List<Dispatched> one, List<Dispatched> other, long late) {
            this.one = one;
            this.other = other;
            this.late = late;
            for (int i = 0; i < one.size(); i++) {
                ids.putIfAbsent(String.valueOf(one.get(i).id()), i);
                places.put(content(one.get(i)), i);
                times.merge(content(one.get(i)), 1, Integer::sum);
            }
        }

        private static String content(Dispatched event) {
            return event.type() + "\n" + event.data();
        }

        long same() {
            return same;
        }

        Optional<Verdict> conflict() {
            Map<String, Integer> here = new HashMap<>();
            other.forEach(event -> here.merge(content(event), 1, Integer::sum));
            for (int i = 0; i < other.size(); i++) {
                Dispatched event = other.get(i);
                if (event.id() == null) {
                    continue;
                }
                Integer place = ids.get(event.id());
                if (place != null && one.get(place).sameAs(event)) {
                    same++;
                } else if (place != null
                        && place > 0
                        && i > 0
                        && one.get(place).type().equals(event.type())) {
                    return Optional.of(Verdict.broken(
                            "the id '" + event.id() + "' stands for different events on two connections",
                            List.of(one.get(place).span(), event.span())));
                } else if (place == null && i > 0 && once(event) && here.getOrDefault(content(event), 0) == 1) {
                    Dispatched twin = one.get(places.getOrDefault(content(event), 0));
                    return Optional.of(Verdict.broken(
                            "the same event has the id '" + twin.id() + "' on one connection and '" + event.id()
                                    + "' on another",
                            List.of(twin.span(), event.span())));
                }
            }
            return Optional.empty();
        }

        /** Whether that content came once on the first connection too, at the same time, and with an id. */
        private boolean once(Dispatched event) {
            int place = places.getOrDefault(content(event), 0);
            Dispatched twin = one.get(place);
            return place > 0
                    && times.getOrDefault(content(event), 0) == 1
                    && twin.id() != null
                    && Math.abs(twin.arrival() - event.arrival()) < late;
        }
    }
}
