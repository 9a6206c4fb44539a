package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Request;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Publishes every probe between two sentinels, while some subscribers watch: so that whatever a value leaks into its
 * neighbours is seen, and nothing else is taken for it. Waits for each sentinel as long as the subject is prompt.
 */
public final class Driver {
    /** Subscribers that see everything. */
    private static final int SUBSCRIBERS = 3;

    /** Sentinels that come late before no more of them are waited for one by one. */
    private static final int LATE = 3;

    /** Probes without an answer before the hook counts as broken, whatever plain events get: each costs a time-out. */
    private static final int UNANSWERED = 3;

    private final Scene scene;
    private final Limits limits;
    private final Request subscribe;
    private final Drive drive;
    private final List<Subscriber> subscribers = new ArrayList<>();
    private final List<Exchange> over = new ArrayList<>();
    private final Set<Publication.Field> missing = EnumSet.noneOf(Publication.Field.class);
    private final Set<String> unfit = new HashSet<>();
    private @Nullable Probe latest;
    private int settled;
    private int late;
    private int unanswered;
    private boolean silent;
    /** Whether a stream ever went on behind a probe. */
    private boolean followed;

    /**
     * A driver for one run.
     *
     * @param subscribe the request for the stream
     * @param purpose why it is made, for people
     */
    public Driver(Drive drive, Request subscribe, String purpose, Lines lines, Limits limits, ExecutorService threads) {
        this.drive = drive;
        this.subscribe = subscribe;
        this.limits = limits;
        this.scene = new Scene(drive, subscribe, purpose, lines, limits, threads);
    }

    /**
     * Drives, and leaves no subscriber behind.
     *
     * @param crowd whether many subscribers and publishers are wanted, too
     */
    public Driven drive(boolean crowd) {
        probeAll();
        Acts acts = Acts.NONE;
        if (crowd && scene.trouble() == null && !silent && over.stream().anyMatch(Exchange::isEventStream)) {
            acts = new Play(scene.next(where(), missing)).play();
        }
        boolean countable = drive.subscribersUrl() != null;
        return new Driven(trouble(), silent, scene.sent(), missing, unfit, over, scene.sentinels(), countable, acts);
    }

    /** It may have to do with what was tried last, or not. */
    private @Nullable String trouble() {
        String trouble = scene.trouble();
        return trouble == null || latest == null || scene.isBusy()
                ? trouble
                : trouble + ", since a value of " + latest.rule() + " was published";
    }

    /** The request for the stream, behind redirects. */
    private Request where() {
        return over.stream()
                .filter(Exchange::isEventStream)
                .findFirst()
                .map(Exchange::request)
                .orElse(subscribe);
    }

    private void probeAll() {
        try {
            for (int i = 0; i < SUBSCRIBERS; i++) {
                subscribers.add(subscriber());
            }
            if (scene.reach(subscribers).isEmpty()) {
                silent = scene.trouble() == null;
            } else {
                probe();
                catchUp();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            scene.trouble("the run was stopped");
        } finally {
            subscribers.forEach(Subscriber::release);
            subscribers.forEach(subscriber -> over.add(subscriber.leave()));
        }
    }

    /** Those that lag behind the one that is watched get what it has got. */
    private void catchUp() throws InterruptedException {
        long until = scene.in(limits.head().toNanos());
        for (Subscriber subscriber : subscribers) {
            if (subscriber.shows()) {
                subscriber.await(settled, until);
            }
        }
    }

    private Subscriber subscriber() {
        return scene.subscriber(event -> {});
    }

    private void probe() throws InterruptedException {
        for (Probe probe : Probes.all()) {
            Publication.Field field = probe.publication().field();
            if (scene.trouble() != null || scene.isOver()) {
                return;
            }
            if (missing.contains(field) || !drive.hook().has(field)) {
                missing.add(field);
                continue;
            }
            Optional<Request> request = drive.hook().request(probe.publication());
            if (request.isEmpty()) {
                unfit.add(probe.rule());
            } else {
                latest = probe;
                publish(probe, request.get());
            }
        }
        latest = null;
        // The last of the sentinels, which nothing comes behind that would fill a buffer.
        settled = scene.plain();
        if (late == LATE) {
            scene.plain(Scene.FILLS_BUFFERS);
        }
    }

    /** Whether a stream ended by itself or by what was published, shows when that is published once more. */
    private void publish(Probe probe, Request request) throws InterruptedException {
        Sent first = scene.publish(probe, request);
        if (isFollowed(probe, first) || scene.trouble() != null || scene.isOver()) {
            return;
        }
        scene.forget(first);
        if (!isFollowed(probe, scene.publish(probe, request)) && !followed && scene.trouble() == null) {
            latest = null;
            scene.trouble("each stream ends when something is published, so there is none to watch");
        }
    }

    /**
     * Publishes the sentinel behind; whether all streams went on until it had come. Whether the hook is broken, or only
     * the probe got a strange answer, shows with the sentinel.
     */
    private boolean isFollowed(Probe probe, Sent made) throws InterruptedException {
        if (made.unknown() && !probe.hostile()) {
            missing.add(probe.publication().field());
        }
        int number = scene.plain();
        if (made.answer().head().isEmpty() && ++unanswered == UNANSWERED) {
            made.strange().ifPresent(scene::trouble);
        }
        boolean on = scene.trouble() == null && settle(number);
        followed |= on;
        return on;
    }

    /**
     * Waits for the sentinel while the subject is prompt; a stream that is over, or stuck, is asked for anew. Whether none
     * was over.
     */
    private boolean settle(int number) throws InterruptedException {
        Subscriber witness =
                subscribers.stream().filter(Subscriber::shows).findFirst().orElse(subscribers.get(0));
        boolean whole = true;
        boolean stuck = late < LATE && isLate(witness, number) && !comesLater(witness, number);
        settled = stuck ? settled : number;
        boolean again = false;
        for (int i = 0; i < subscribers.size(); i++) {
            if (stuck || subscribers.get(i).over()) {
                whole &= stuck || !subscribers.get(i).shows();
                over.add(subscribers.get(i).leave());
                subscribers.set(i, subscriber());
                again = true;
            }
        }
        if (again && scene.reach(subscribers).isEmpty() && scene.trouble() == null) {
            scene.trouble(
                    stuck
                            ? "what is published does not come any more, though the hook takes it"
                            : "no stream shows what is published any more");
        }
        return whole;
    }

    private boolean isLate(Subscriber witness, int number) throws InterruptedException {
        return !witness.await(number, scene.in(limits.flush().toNanos())) && !witness.over();
    }

    /** What is only held back, or late, comes when more is published, or much more, or at last. */
    private boolean comesLater(Subscriber witness, int number) throws InterruptedException {
        late++;
        scene.plain();
        if (isLate(witness, number)) {
            scene.plain(Scene.FILLS_BUFFERS);
            return witness.await(number, scene.in(limits.head().toNanos())) || witness.over();
        }
        return true;
    }
}
