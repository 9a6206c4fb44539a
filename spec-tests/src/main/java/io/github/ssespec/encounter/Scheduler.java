package io.github.ssespec.encounter;

import io.github.ssespec.wire.Threads;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Has many scenes played at a time, those first for which others wait. */
public final class Scheduler {
    /** How long after the deadline encounters may take to come to their end. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** How many heavy scenes are played at a time, in all runs of this program. */
    private static final Semaphore HEAVY = new Semaphore(2);

    private final Director director;
    private final int jobs;
    private final long deadline;

    /**
     * @param jobs how many scenes are played at a time
     * @param deadline when the run's time is used up, on the clock of {@link System#nanoTime()}
     */
    public Scheduler(Director director, int jobs, long deadline) {
        this.director = director;
        this.jobs = jobs;
        this.deadline = deadline;
    }

    /**
     * Plays the scenes and returns when all are over, or soon after the deadline.
     *
     * @param seen gets each scene that was played, on any thread and for several scenes at once
     */
    public void play(Collection<Scene> scenes, BiConsumer<Scene, Encounter> seen) {
        ExecutorService threads = Executors.newFixedThreadPool(jobs, Threads.daemon("encounter"));
        List<Scene> inOrder =
                scenes.stream().sorted(Comparator.comparing(Scene::when)).toList();
        inOrder.forEach(scene -> threads.execute(() -> play(scene, seen)));
        threads.shutdown();
        try {
            threads.awaitTermination(deadline + GRACE_NANOS - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Megabytes are measured, and kept until they are judged. */
    private void playAlone(Scene scene, BiConsumer<Scene, Encounter> seen) throws InterruptedException {
        HEAVY.acquire();
        try {
            seen.accept(scene, director.play(scene));
        } finally {
            HEAVY.release();
        }
    }

    private void play(Scene scene, BiConsumer<Scene, Encounter> seen) {
        if (System.nanoTime() - deadline >= 0) {
            return;
        }
        try {
            if (scene.heavy()) {
                playAlone(scene, seen);
            } else {
                seen.accept(scene, director.play(scene));
            }
        } catch (RejectedExecutionException e) {
            // The run is over.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
