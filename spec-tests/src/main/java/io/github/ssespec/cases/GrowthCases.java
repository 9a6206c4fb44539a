package io.github.ssespec.cases;

import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.InTurn;
import io.github.ssespec.encounter.InVain;
import io.github.ssespec.encounter.Scene;
import io.github.ssespec.encounter.Stage;
import io.github.ssespec.encounter.Told;
import io.github.ssespec.script.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * {@code parse.growth}: eight times the input takes about eight times as long, and 64 times as long where each byte costs
 * a look at all before it. Judged is the ratio, so that no machine is too slow; a bad one is measured again.
 */
final class GrowthCases {
    private static final int TIMES = 8;

    /** Between what is linear and what is quadratic. */
    private static final int MOST = 2 * TIMES;

    /** What is faster than that is fast enough, and too fast to be measured. */
    private static final Duration FAST = Duration.ofMillis(400);

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration LEAST_LONGEST = Duration.ofSeconds(4);
    private static final int TRIALS = 8;

    /** A bad one is measured again as long as all of it took less than that. */
    private static final Duration AGAIN = Duration.ofSeconds(6);

    private static final int BYTES = 125_000;
    private static final int READ = 1_000;
    private static final int EVENTS = 1_000;

    private GrowthCases() {}

    static List<Case> all() {
        return List.of(
                grows("large events in reads of 1 KB", GrowthCases::large),
                grows("many small events in one read", GrowthCases::small));
    }

    /** Measures how long an input takes that is so many times as large as the smallest: once, eight or 64 times. */
    private interface Input {
        Duration measure(Stage stage, int times, Duration longest) throws InVain, InterruptedException;
    }

    private static Case grows(String title, Input input) {
        Scene scene = Scene.of(title, stage -> InTurn.of(Reply.stream().pours(stage.pipe())), stage -> {
            stage.awaitRequest();
            Duration first = input.measure(stage, 1, stage.patience().report());
            stage.note("first", first);
            // Once more, since much is compiled meanwhile.
            input.measure(stage, TIMES, longest(first));
            Duration eight = input.measure(stage, TIMES, longest(first));
            boolean isFast = eight.multipliedBy(MOST).compareTo(LONGEST) <= 0;
            int unit = isFast ? TIMES : 1;
            Duration least = isFast ? eight : input.measure(stage, unit, longest(eight));
            if (least.multipliedBy(MOST).compareTo(LONGEST) > 0) {
                stage.note("slow", least);
                return;
            }
            Duration all = Duration.ZERO;
            for (int trial = 0; trial < TRIALS && all.compareTo(AGAIN) < 0; trial++) {
                Duration one = shorter(least, input.measure(stage, unit, longest(least)));
                least = one;
                stage.note("one", one);
                Duration many = input.measure(stage, unit * TIMES, longest(one));
                stage.note("many", many);
                if (isFine(one, many)) {
                    return;
                }
                all = all.plus(one).plus(many);
            }
        });
        return Case.of("parse.growth", scene.weighty(), GrowthCases::isLinear);
    }

    private static boolean isFine(Duration one, Duration many) {
        return many.compareTo(FAST) < 0 || many.toNanos() <= MOST * one.toNanos();
    }

    private static Duration large(Stage stage, int times, Duration longest) throws InVain, InterruptedException {
        byte[] piece = "x".repeat(READ).getBytes(StandardCharsets.US_ASCII);
        int before = stage.events();
        long began = System.nanoTime();
        stage.send("data: ");
        for (int sent = 0; sent < times * BYTES; sent += READ) {
            stage.send(piece);
        }
        stage.send("\\n\\n");
        awaitEvents(stage, before + 1, longest);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Duration small(Stage stage, int times, Duration longest) throws InVain, InterruptedException {
        byte[] event = "data: a\n\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[event.length * EVENTS * times];
        for (int at = 0; at < all.length; at += event.length) {
            System.arraycopy(event, 0, all, at, event.length);
        }
        int before = stage.events();
        long began = System.nanoTime();
        stage.send(all);
        awaitEvents(stage, before + EVENTS * times, longest);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void awaitEvents(Stage stage, int number, Duration longest) throws InVain, InterruptedException {
        try {
            stage.await("event " + number, () -> stage.events() >= number || hasFailed(stage), longest);
            stage.awaitEvents(number, Duration.ZERO);
        } catch (InVain e) {
            stage.note("in vain", longest);
            throw e;
        }
    }

    /** How long eight times as much may take, however it grows: it is not waited for what has come to a stop. */
    private static Duration longest(Duration smaller) {
        Duration most = smaller.multipliedBy(MOST * TIMES);
        Duration atLeast = most.compareTo(LEAST_LONGEST) < 0 ? LEAST_LONGEST : most;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }

    private static boolean hasFailed(Stage stage) {
        return stage.count(Told.What.CLOSED) + stage.count(Told.What.LOST) > 0;
    }

    private static Verdict isLinear(Encounter seen) {
        if (seen.requests().isEmpty()) {
            return Judges.nobody(seen);
        }
        List<Duration> slow = seen.times("slow");
        if (!slow.isEmpty()) {
            return Verdict.notApplicable("the smaller one took " + Say.time(slow.get(0))
                    + " until it was told: too long for " + TIMES + " times as much to be measured");
        }
        List<Duration> ones = seen.times("one");
        List<Duration> many = seen.times("many");
        boolean told =
                seen.told().stream().anyMatch(one -> one.what() == Told.What.CLOSED || one.what() == Told.What.LOST);
        if (many.isEmpty() && told) {
            return Verdict.fact("told an error: it limits its input", List.of());
        }
        if (many.isEmpty()) {
            return notTold(seen, ones.isEmpty() ? seen.times("first") : ones);
        }
        // What else the machine has to do makes times longer and never shorter.
        Duration one = Collections.min(ones);
        Duration most = Collections.min(many);
        String text = TIMES + " times as much took " + String.format(Locale.ROOT, "%.1f", ratio(one, most))
                + " times as long (" + Say.time(one) + ", " + Say.time(most) + "; at most " + MOST
                + " times are let pass)";
        return isFine(one, most) ? Verdict.kept(text) : Verdict.broken(text, List.of());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** A client that came to a stop has another fault. */
    private static Verdict notTold(Encounter seen, List<Duration> ones) {
        Duration waited = seen.mark("in vain").map(Duration::ofNanos).orElse(Duration.ZERO);
        if (ones.isEmpty() || ratio(ones.get(0), waited) < MOST) {
            return Verdict.noEvidence(Say.missed(seen, "no event came"), null);
        }
        return Verdict.broken(
                TIMES + " times as much took more than " + Say.time(waited) + ", more than "
                        + (int) ratio(ones.get(0), waited) + " times as long as the smaller one",
                List.of());
    }

    private static double ratio(Duration one, Duration many) {
        return (double) many.toNanos() / Math.max(1, one.toNanos());
    }
}
