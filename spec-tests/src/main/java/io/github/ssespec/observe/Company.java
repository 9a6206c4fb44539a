package io.github.ssespec.observe;

import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The connections that keep the watched one company until it is over: those that resume from what it has shown, and
 * plain ones, so that there are seven at once.
 */
final class Company {
    /** "Clients that support HTTP's per-server connection limitation": one more than browsers open over HTTP/1.1. */
    static final int AT_ONCE = 7;

    /** They come behind the others: the same resume twice in a row, and whoever fills up the number. */
    private static final Set<Question> LATER = EnumSet.of(Question.RESUME_AGAIN, Question.COMPANY);

    /** They need to know nothing: whatever comes meanwhile shows whether they are served. */
    private static final Set<Question> AT_ANY_RATE = EnumSet.of(Question.UNKNOWN_ID, Question.REFLECTED_ID);

    private final Asking asking;
    private final Target target;
    private final Limits limits;
    private final Known known;
    private final ExecutorService threads;
    private final AtomicInteger streams = new AtomicInteger(1);
    private final List<CompletableFuture<Journey>> plain = new ArrayList<>();

    Company(Asking asking, Wishes wishes, Known known, ExecutorService threads) {
        this.asking = asking;
        this.target = wishes.target();
        this.limits = wishes.limits();
        this.known = known;
        this.threads = threads;
    }

    /** Waits until enough is known, and asks. Returns when all are asked. */
    Map<Question, CompletableFuture<Journey>> of(Plan plan, Recorder recorder) {
        long now = System.nanoTime();
        long window = limits.window().toNanos();
        long fair = now + window / 5 * 2;
        Map<Question, CompletableFuture<Journey>> asked = new EnumMap<>(Question.class);
        List<Heads> heads = new ArrayList<>();
        await(fair, fair);
        for (Question question : plan.at(Stage.KNOWING)) {
            if (AT_ANY_RATE.contains(question)) {
                ask(
                                recorder,
                                question,
                                plan.watchIsSourceOnly()
                                        ? fair + limits.promptHead().toNanos()
                                        : now + window,
                                heads)
                        .ifPresent(journey -> asked.put(question, journey));
            }
        }
        await(fair, Math.min(now + window / 5 * 4, asking.deadline()));
        long until = plan.watchIsSourceOnly()
                ? System.nanoTime() + limits.promptHead().toNanos()
                : now + window;
        for (Question question : plan.at(Stage.KNOWING)) {
            if (!LATER.contains(question) && !asked.containsKey(question)) {
                ask(recorder, question, until, heads).ifPresent(journey -> asked.put(question, journey));
            }
        }
        boolean served =
                heads.stream().map(head -> head.await(limits.promptHead())).reduce(true, Boolean::logicalAnd);
        if (plan.has(Question.RESUME_AGAIN)) {
            ask(recorder, Question.RESUME_AGAIN, until, heads)
                    .ifPresent(journey -> asked.put(Question.RESUME_AGAIN, journey));
        }
        served &= heads.isEmpty() || heads.get(heads.size() - 1).await(limits.promptHead());
        int missing = AT_ONCE - streams.get();
        for (int i = 0; plan.has(Question.COMPANY) && served && i < missing; i++) {
            ask(recorder, Question.COMPANY, until, heads).ifPresent(plain::add);
        }
        if (plan.watchIsSourceOnly()) {
            List<CompletableFuture<Journey>> all = new ArrayList<>(plain);
            all.addAll(asked.values());
            threads.execute(() -> {
                all.forEach(CompletableFuture::join);
                known.release();
            });
        }
        return asked;
    }

    private void await(long fair, long last) {
        try {
            known.await(limits.glance().toNanos(), fair, last);
        } catch (InterruptedException e) {
            throw Asking.stopped(e);
        }
    }

    private Optional<CompletableFuture<Journey>> ask(
            Recorder recorder, Question question, long until, List<Heads> heads) {
        Request request = question.request(target, known).orElse(null);
        if (request == null) {
            return Optional.empty();
        }
        Heads head = new Heads(Recorder.Watcher.NOBODY, h -> {
            if (Asking.isEventStream(h)) {
                streams.incrementAndGet();
            }
        });
        heads.add(head);
        return Optional.of(CompletableFuture.supplyAsync(
                        () -> asking.now(recorder, question, request, asking.until(until), head), threads)
                .whenComplete((journey, failed) -> head.over()));
    }

    /** The plain connections. */
    List<Journey> journeys() {
        return plain.stream().map(CompletableFuture::join).toList();
    }
}
