package io.github.ssespec.observe;

import io.github.ssespec.wire.Dialer;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Target;
import io.github.ssespec.wire.Threads;
import io.github.ssespec.wire.http.Head;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a subject once: the probe first; then, if it is answered with an event stream, the watched stream and
 * everything else side by side; at last a second look at what went wrong, maybe for being asked in company.
 */
public final class Observer {
    private final Target target;
    private final Limits limits;
    private final boolean repeat;
    private final Recorder.Watcher watcher;
    private final Asking asking;
    private final Map<Question, Journey> journeys = new EnumMap<>(Question.class);
    private final Map<Question, String> notAsked = new EnumMap<>(Question.class);
    private final List<Exchange> earlier = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(Threads.daemon("look"));

    /**
     * An observer for one run; the budget begins now.
     *
     * @param repeat whether requests by an unsafe method may be made that serve no need
     * @param watcher is told of what arrives on the watched stream
     */
    public Observer(Target target, Limits limits, boolean repeat, Recorder.Watcher watcher) {
        this.target = target;
        this.limits = limits;
        this.repeat = repeat;
        this.watcher = watcher;
        // A tenth of the budget is kept for judging and for the reports.
        this.asking =
                new Asking(target, limits, System.nanoTime() + limits.budget().toNanos() / 10 * 9);
    }

    /** Asks those questions, and the probe in any case. */
    public Observations observe(Set<Question> wanted) {
        try (Dialer dialer = new Dialer(target.tls())) {
            sideBySide(new Recorder(dialer, limits), wanted);
            if (target.safe()) {
                secondLook(
                        new Recorder(dialer, limits.withHead(limits.promptHead().multipliedBy(2))));
            }
            return new Observations(limits, journeys, notAsked, earlier);
        } finally {
            threads.shutdownNow();
        }
    }

    private void sideBySide(Recorder recorder, Set<Question> wanted) {
        // A request by an unsafe method may cost money: one serves as probe and as the watched stream.
        boolean doubles = !target.safe() && wanted.contains(Question.WATCH);
        CompletableFuture<Boolean> answered = new CompletableFuture<>();
        CompletableFuture<Journey> probe = CompletableFuture.supplyAsync(
                () -> asking.now(recorder, Question.PROBE, doubles ? Question.WATCH : Question.PROBE, response -> {
                    Head head = response.head();
                    if (head != null && !Redirects.isRedirect(head)) {
                        answered.complete(Asking.isEventStream(head));
                    }
                    watcher.more(response);
                }),
                threads);
        CompletableFuture<Journey> ended = probe.whenComplete((journey, failed) -> answered.complete(false));
        Map<Question, CompletableFuture<Journey>> others = new EnumMap<>(Question.class);
        if (answered.join()) {
            Set<Question> rest = others(wanted, doubles);
            if (rest.remove(Question.WATCH)) {
                others.put(Question.WATCH, watch(recorder));
            }
            rest.forEach(question -> others.put(
                    question, CompletableFuture.supplyAsync(() -> asking.politely(recorder, question), threads)));
        }
        journeys.put(Question.PROBE, ended.join());
        if (doubles) {
            journeys.put(Question.WATCH, probe.join());
        }
        others.forEach((question, journey) -> journeys.put(question, journey.join()));
    }

    /** Begins to watch; returns when the head is there or late, so that nothing else delays it. */
    private CompletableFuture<Journey> watch(Recorder recorder) {
        CountDownLatch begun = new CountDownLatch(1);
        Recorder.Watcher both = response -> {
            if (response.head() != null) {
                begun.countDown();
            }
            watcher.more(response);
        };
        CompletableFuture<Journey> watched = CompletableFuture.supplyAsync(
                        () -> asking.now(recorder, Question.WATCH, Question.WATCH, both), threads)
                .whenComplete((journey, failed) -> begun.countDown());
        try {
            if (!begun.await(limits.promptHead().toNanos(), TimeUnit.NANOSECONDS)) {
                begun.countDown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return watched;
    }

    private void secondLook(Recorder recorder) {
        new SecondLook(asking, limits).of(journeys, recorder, watcher).forEach((question, again) -> {
            boolean better = again.answer().head().isPresent();
            Journey before = better ? journeys.put(question, again) : again;
            earlier.addAll(before == null ? List.of() : before.hops());
        });
    }

    private Set<Question> others(Set<Question> wanted, boolean probeIsWatched) {
        Set<Question> others = EnumSet.noneOf(Question.class);
        others.addAll(wanted);
        others.remove(Question.PROBE);
        others.removeIf(question -> question.needsOrigin() && target.origin() == null);
        if (probeIsWatched) {
            others.remove(Question.WATCH);
        }
        if (!target.safe() && !repeat && others.remove(Question.HEAD)) {
            notAsked.put(Question.HEAD, "a " + target.method() + " may cost, so HEAD is asked only with --repeat");
        }
        return others;
    }
}
