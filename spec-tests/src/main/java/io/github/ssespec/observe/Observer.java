package io.github.ssespec.observe;

import io.github.ssespec.drive.Drive;
import io.github.ssespec.drive.Driven;
import io.github.ssespec.drive.Driver;
import io.github.ssespec.drive.Pulse;
import io.github.ssespec.wire.Dialer;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.Target;
import io.github.ssespec.wire.Threads;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a subject once: the probe first; then, if it is answered with an event stream, the watched stream and the
 * quiet questions side by side, and beside them those that take an id; then a second look at what went wrong, maybe for
 * being asked in company; at last, alone, what is rude.
 */
public final class Observer {
    private final Target target;
    private final Limits limits;
    private final Wishes wishes;
    private final Asking asking;
    private final Recorder.Watcher watcher;
    private final Known known;
    private final Map<Question, Journey> journeys = new EnumMap<>(Question.class);
    private final Map<Question, NotAsked> notAsked = new EnumMap<>(Question.class);
    private final List<Exchange> others = new ArrayList<>();
    private Optional<Pulse> pulse = Optional.empty();
    private final ExecutorService threads = Executors.newCachedThreadPool(Threads.daemon("look"));

    /**
     * An observer for one run; the budget begins now.
     *
     * @param watcher is told of what arrives on the watched stream
     */
    public Observer(Wishes wishes, Recorder.Watcher watcher) {
        this.target = wishes.target();
        this.limits = wishes.limits();
        this.wishes = wishes;
        this.watcher = watcher;
        this.known = new Known(watcher);
        // A tenth of the budget is kept for judging and for the reports.
        this.asking =
                new Asking(target, limits, System.nanoTime() + limits.budget().toNanos() / 10 * 9);
    }

    /** Asks those questions, and the probe in any case. */
    public Observations observe(Set<Question> wanted) {
        Plan plan = new Plan(wishes, wanted);
        notAsked.putAll(plan.notAsked());
        try (Dialer dialer = new Dialer(target.tls())) {
            Recorder recorder = new Recorder(dialer, limits);
            pulse = pulse(recorder, dialer);
            boolean stream = sideBySide(recorder, plan);
            pulse.ifPresent(p -> p.watchedNoMore(false));
            if (target.safe()) {
                secondLook(
                        new Recorder(dialer, limits.withHead(limits.promptHead().multipliedBy(2))));
            }
            Driven driven =
                    stream && plan.has(Question.PUBLISH) ? drive(recorder, dialer, plan.has(Question.CROWD)) : null;
            if (stream) {
                new LastLook(asking, target, known).of(plan.at(Stage.LAST), journeys, notAsked, recorder, dialer);
            }
            return new Observations(
                    limits,
                    wishes.end(),
                    journeys,
                    notAsked,
                    others,
                    driven,
                    pulse.map(Pulse::sent).orElse(List.of()));
        } finally {
            pulse.ifPresent(Pulse::close);
            threads.shutdownNow();
        }
    }

    private Optional<Pulse> pulse(Recorder recorder, Dialer dialer) {
        Optional<Pulse> made = Optional.ofNullable(wishes.drive())
                .map(drive -> new Pulse(drive.hook(), new Driving(asking, recorder, dialer)::publish, limits));
        made.ifPresent(p -> p.start(threads));
        return made;
    }

    /** Returns whether there is a stream to look at. */
    private boolean sideBySide(Recorder recorder, Plan plan) {
        CompletableFuture<Boolean> answered = new CompletableFuture<>();
        Question held = plan.probeIsWatched() ? Question.WATCH : Question.PROBE;
        Heads probed = new Heads(
                plan.probeIsWatched() ? known : watcher, head -> answered.complete(Asking.isEventStream(head)));
        CompletableFuture<Journey> probe = CompletableFuture.supplyAsync(
                        () -> asking.now(recorder, Question.PROBE, target.request(), asking.usual(held), probed),
                        threads)
                .whenComplete((journey, failed) -> {
                    answered.complete(false);
                    if (plan.probeIsWatched()) {
                        known.over();
                    }
                });
        boolean stream = answered.join();
        Map<Question, CompletableFuture<Journey>> asked = new EnumMap<>(Question.class);
        Map<Question, CompletableFuture<Optional<Journey>>> afterEnd = Map.of();
        Company company = new Company(asking, wishes, known, threads);
        if (stream) {
            pulse.ifPresent(Pulse::watched);
            if (plan.probeIsWatched()) {
                asked.put(Question.WATCH, probe);
            } else if (plan.has(Question.WATCH)) {
                asked.put(Question.WATCH, watch(recorder));
            }
            plan.at(Stage.QUIET).forEach(question -> asked.put(question, quietly(recorder, question)));
            afterEnd = afterEnd(plan, asked, recorder);
            if (plan.has(Stage.KNOWING)) {
                asked.putAll(company.of(plan, recorder));
            }
        }
        journeys.put(Question.PROBE, probe.join());
        asked.forEach((question, journey) -> journeys.put(question, journey.join()));
        afterEnd.forEach((question, journey) -> journey.join().ifPresent(j -> journeys.put(question, j)));
        company.journeys().forEach(journey -> others.addAll(journey.hops()));
        return stream;
    }

    /** Asked as soon as the stream has come to its end. */
    private Map<Question, CompletableFuture<Optional<Journey>>> afterEnd(
            Plan plan, Map<Question, CompletableFuture<Journey>> asked, Recorder recorder) {
        CompletableFuture<Journey> watched = asked.getOrDefault(Question.ENDING, asked.get(Question.WATCH));
        Map<Question, CompletableFuture<Optional<Journey>>> after = new EnumMap<>(Question.class);
        Ending ending = new Ending(asking, wishes, known);
        if (watched != null) {
            plan.at(Stage.ENDED)
                    .forEach(question -> after.put(
                            question,
                            watched.thenApplyAsync(journey -> ending.ask(question, journey, recorder), threads)));
        }
        return after;
    }

    private CompletableFuture<Journey> quietly(Recorder recorder, Question question) {
        Target at = question == Question.ENDING ? Ending.target(wishes) : target;
        Request request = question.request(at, known).orElseThrow();
        return CompletableFuture.supplyAsync(() -> asking.politely(recorder, question, request), threads);
    }

    /** Begins to watch; returns when the head is there or late, so that nothing else delays it. */
    private CompletableFuture<Journey> watch(Recorder recorder) {
        Heads begun = new Heads(known, head -> {});
        CompletableFuture<Journey> watched = CompletableFuture.supplyAsync(
                        () -> asking.now(
                                recorder, Question.WATCH, target.request(), asking.usual(Question.WATCH), begun),
                        threads)
                .whenComplete((journey, failed) -> {
                    begun.over();
                    known.over();
                });
        begun.await(limits.promptHead());
        return watched;
    }

    private @Nullable Driven drive(Recorder recorder, Dialer dialer, boolean crowd) {
        Drive drive = wishes.drive();
        if (drive == null) {
            return null;
        }
        String purpose = Question.PUBLISH.purpose();
        Driving lines = new Driving(asking, recorder, dialer);
        pulse.ifPresent(p -> p.watchedNoMore(true));
        Driven driven = new Driver(drive, target.request(), purpose, lines, limits, threads).drive(crowd);
        pulse.ifPresent(p -> p.watchedNoMore(false));
        others.addAll(lines.redirects());
        return driven;
    }

    private void secondLook(Recorder recorder) {
        new SecondLook(asking, limits, target, known).of(journeys, recorder).forEach((question, again) -> {
            boolean better = again.answer().head().isPresent();
            Journey before = better ? journeys.put(question, again) : again;
            others.addAll(before == null ? List.of() : before.hops());
        });
    }
}
