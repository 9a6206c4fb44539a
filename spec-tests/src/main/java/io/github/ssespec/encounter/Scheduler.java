package io.github.ssespec.encounter;

import io.github.ssespec.wire.Threads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Has many scenes played at a time: those first for which others wait, then those that take longest, and none while it
 * would only wait as long as there is another one.
 */
public final class Scheduler {
    /** How long after the deadline encounters may take to come to their end. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Director director;
    private final Timing timing;
    private final int jobs;

    /**
     * Has scenes played by that director.
     *
     * @param timing the director's
     * @param jobs how many scenes are played at a time
     */
    public Scheduler(Director director, Timing timing, int jobs) {
        this.director = director;
        this.timing = timing;
        this.jobs = jobs;
    }

    /**
     * Plays the scenes and returns when all are over, or soon after the deadline.
     *
     * @param seen gets each scene that was played, on any thread and for several scenes at once
     */
    public void play(Collection<Scene> scenes, BiConsumer<Scene, Encounter> seen) {
        List<Scene> left = new ArrayList<>(scenes);
        left.sort(Comparator.comparing(Scene::when).thenComparing(scene -> !scene.heavy()));
        ExecutorService threads = Executors.newFixedThreadPool(jobs, Threads.daemon("encounter"));
        for (int job = 0; job < Math.min(jobs, scenes.size()); job++) {
            threads.execute(() -> playAll(left, seen));
        }
        threads.shutdown();
        try {
            threads.awaitTermination(timing.deadline() + GRACE_NANOS - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    private void playAll(List<Scene> left, BiConsumer<Scene, Encounter> seen) {
        try {
            for (Scene scene = next(left);
                    scene != null && System.nanoTime() - timing.deadline() < 0;
                    scene = next(left)) {
                play(scene, seen);
            }
        } catch (RejectedExecutionException e) {
            // The run is over.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first that need not wait, or else the first; null where none is left. */
    private @Nullable Scene next(List<Scene> left) {
        synchronized (left) {
            Scene next = left.stream()
                    .filter(this::isReady)
                    .findFirst()
                    .orElseGet(() -> left.isEmpty() ? null : left.get(0));
            left.remove(next);
            return next;
        }
    }

    private boolean isReady(Scene scene) {
        return timing.pace().isKnownFor(scene.when()) && (!scene.heavy() || Weight.isFree());
    }

    private void play(Scene scene, BiConsumer<Scene, Encounter> seen) throws InterruptedException {
        Weight weight = scene.heavy() ? Weight.carried() : Weight.none();
        try {
            seen.accept(scene, director.play(scene, weight));
        } finally {
            weight.putDown();
        }
    }
}
