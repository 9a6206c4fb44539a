package io.github.ssespec.cases;

import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Contact;
import io.github.ssespec.encounter.Encounter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges that several groups use. */
final class Judges {
    /** By how much a client's clock and timers may be off when it waits: 10 %, and at least 20 ms. */
    private static final long LEAST_TOLERANCE_MILLIS = 20;

    private Judges() {}

    /** Of the first request alone. */
    static Case.Judge ofRequest(Function<Contact, Verdict> judge) {
        return seen -> seen.request(1).map(judge).orElseGet(() -> nobody(seen));
    }

    /** Of the first request and the one with which the client came back. */
    static Case.Judge ofReturn(BiFunction<Contact, Contact, Verdict> judge) {
        return seen -> seen.requests().size() < 2
                ? notBack(seen, 1)
                : judge.apply(seen.requests().get(0), seen.requests().get(1));
    }

    /** It came back after each of that many ends. */
    static Case.Judge comesBack(int times) {
        return seen -> seen.requests().size() <= times
                ? notBack(seen, seen.requests().size())
                : Verdict.kept("reconnected " + (times == 1 ? "" : times + " times, the last time ")
                        + Say.time(seen.delay(times).orElse(Duration.ZERO)) + " after the end");
    }

    /** What is said where it did not come back after the n-th response. */
    static Verdict notBack(Encounter seen, int n) {
        if (n == 0) {
            return nobody(seen);
        }
        return Verdict.broken(
                "made no further request after the end of the " + Say.nth(n) + " response: "
                        + Say.missed(seen, "no further request came"),
                List.of());
    }

    static Verdict nobody(Encounter seen) {
        return Verdict.noEvidence("the client made no request: " + Say.missed(seen, "nothing came"), null);
    }

    /** It reconnected no sooner than it was told to; {@code who} says who set that time. */
    static Verdict delay(Encounter seen, int response, Duration least, String who) {
        Duration delay = seen.delay(response).orElse(null);
        if (delay == null) {
            return notBack(seen, Math.min(response, seen.requests().size()));
        }
        String time = "the reconnection time of " + Say.time(least) + who;
        return delay.compareTo(atLeast(least)) < 0
                ? Verdict.broken("reconnected after " + Say.time(delay) + ", before " + time, List.of())
                : Verdict.kept("reconnected after " + Say.time(delay) + ", with " + time);
    }

    /** What counts as having waited for that long. */
    static Duration atLeast(Duration time) {
        long tolerance = Math.max(LEAST_TOLERANCE_MILLIS, time.toMillis() / 10);
        return time.minusMillis(Math.min(time.toMillis(), tolerance));
    }

    /** No further request came after the n-th, and the event in its answer was not dispatched. */
    static Case.Judge isFinal(int n, String what, String data) {
        return seen -> {
            if (seen.requests().size() < n) {
                return n == 1 ? nobody(seen) : notBack(seen, seen.requests().size());
            }
            List<String> wrong = new ArrayList<>();
            if (seen.events().stream().anyMatch(event -> event.data().equals(data))) {
                wrong.add("dispatched " + Say.quoted(data) + " from " + what);
            }
            if (seen.requests().size() > n) {
                wrong.add("made another request " + Say.time(seen.delay(n).orElse(Duration.ZERO)) + " after " + what);
            }
            if (!wrong.isEmpty()) {
                return Verdict.broken(String.join(", and ", wrong), List.of());
            }
            return Verdict.kept("made no further request in " + Say.time(seen.watched()) + " after " + what);
        };
    }

    /** Just those data were dispatched, in that order. */
    static Case.Judge dispatches(String... data) {
        return seen -> {
            if (seen.requests().isEmpty()) {
                return nobody(seen);
            }
            List<String> dispatched =
                    seen.events().stream().map(ClientEvent::data).toList();
            return dispatched.equals(List.of(data))
                    ? Verdict.kept("dispatched " + Say.events(seen.events()))
                    : Verdict.broken(
                            "dispatched " + Say.events(seen.events()) + " where the standard gives " + listed(data),
                            List.of());
        };
    }

    private static String listed(String... data) {
        return List.of(data).stream().map(Say::quoted).collect(Collectors.joining(", "));
    }
}
