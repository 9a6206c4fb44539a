package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Request;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
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

    private final Drive drive;
    private final Request subscribe;
    private final String purpose;
    private final Lines lines;
    private final Limits limits;
    private final ExecutorService threads;
    private final Sentinels sentinels;
    private final List<Sent> sent = new ArrayList<>();
    private final List<Subscriber> subscribers = new ArrayList<>();
    private final List<Exchange> over = new ArrayList<>();
    private final Set<Publication.Field> missing = EnumSet.noneOf(Publication.Field.class);
    private final Set<String> unfit = new HashSet<>();
    private @Nullable String trouble;
    private boolean prompt = true;
    private boolean silent;

    /**
     * A driver for one run.
     *
     * @param subscribe the request for the stream
     * @param purpose why it is made, for people
     */
    public Driver(Drive drive, Request subscribe, String purpose, Lines lines, Limits limits, ExecutorService threads) {
        this.drive = drive;
        this.subscribe = subscribe;
        this.purpose = purpose;
        this.lines = lines;
        this.limits = limits;
        this.threads = threads;
        this.sentinels = new Sentinels(drive.dataJson());
    }

    /**
     * Drives, and leaves no subscriber behind.
     *
     * @param crowd whether many subscribers and publishers are wanted, too
     */
    public Driven drive(boolean crowd) {
        probeAll();
        Acts acts = Acts.NONE;
        if (crowd && trouble == null && !silent && over.stream().anyMatch(Exchange::isEventStream)) {
            acts = new Play(new Scene(drive, missing, where(), purpose, lines, limits, threads)).play();
        }
        return new Driven(trouble, silent, sent, missing, unfit, over, sentinels, drive.subscribersUrl() != null, acts);
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
            if (begin(limits.head().toNanos())) {
                probe();
            } else {
                silent = trouble == null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            trouble = "the run was stopped";
        } finally {
            subscribers.forEach(Subscriber::release);
            subscribers.forEach(subscriber -> over.add(subscriber.leave()));
        }
    }

    private Subscriber subscriber() {
        return new Subscriber(lines, purpose, subscribe, sentinels, threads);
    }

    /** "the kit publishes sentinels until each subscriber has shown one, and only then begins" */
    private boolean begin(long patience) throws InterruptedException {
        long until = Math.min(System.nanoTime() + patience, lines.deadline());
        while (trouble == null && System.nanoTime() < until) {
            int number = sentinel();
            if (trouble != null) {
                return false;
            }
            long wait = Math.min(until, System.nanoTime() + limits.glance().toNanos());
            boolean all = true;
            for (Subscriber subscriber : subscribers) {
                all &= subscriber.await(number, wait);
            }
            if (all) {
                return true;
            }
        }
        return trouble == null && subscribers.stream().anyMatch(Subscriber::shows);
    }

    /** A server that breaks down over subscribers which have left does so once, and that is another matter. */
    private int sentinel() {
        for (int i = 0; i < Scene.TRIES; i++) {
            trouble = null;
            publish(null, sentinels.publication(sent.size()));
            if (trouble == null || sent.get(sent.size() - 1).answer().status() < 500) {
                break;
            }
        }
        return sent.size() - 1;
    }

    /** Publishes; what no hook can recover from ends the driving. */
    private void publish(@Nullable Probe probe, Publication publication) {
        Request request = drive.hook().request(publication).orElse(null);
        if (request == null) {
            if (probe != null) {
                unfit.add(probe.rule());
            }
            return;
        }
        Sent made = new Sent(sent.size(), probe, publication, lines.publish(request));
        sent.add(made);
        trouble = HookTrouble.of(made).orElse(trouble);
        if (made.unknown() && probe != null && !probe.hostile()) {
            missing.add(publication.field());
        }
    }

    private void probe() throws InterruptedException {
        for (Probe probe : Probes.all()) {
            Publication.Field field = probe.publication().field();
            if (trouble != null || System.nanoTime() > lines.deadline()) {
                return;
            }
            if (missing.contains(field) || !drive.hook().has(field)) {
                missing.add(field);
                continue;
            }
            publish(probe, probe.publication());
            if (trouble == null) {
                int number = sentinel();
                settle(number);
            }
        }
        long until = System.nanoTime() + limits.head().toNanos();
        for (Subscriber subscriber : subscribers) {
            if (subscriber.shows()) {
                subscriber.await(sent.size() - 1, until);
            }
        }
    }

    /** What is only held back, or late, comes when more is published, or at last. */
    private void late(int number) throws InterruptedException {
        sentinel();
        if (trouble == null
                && !subscribers
                        .get(0)
                        .await(number, System.nanoTime() + limits.head().toNanos())
                && !subscribers.get(0).over()) {
            trouble = "what is published does not come any more, though the hook takes it";
        }
    }

    /** Waits for the sentinel while the subject is prompt; a stream that a value has ended is asked for anew. */
    private void settle(int number) throws InterruptedException {
        if (prompt
                && !subscribers
                        .get(0)
                        .await(number, System.nanoTime() + limits.flush().toNanos())) {
            prompt = subscribers.get(0).over();
            if (!prompt) {
                late(number);
            }
        }
        boolean again = false;
        for (int i = 0; i < subscribers.size(); i++) {
            if (subscribers.get(i).over()) {
                over.add(subscribers.get(i).leave());
                subscribers.set(i, subscriber());
                again = true;
            }
        }
        if (again && !begin(limits.head().toNanos()) && trouble == null) {
            trouble = "no stream shows what is published any more";
        }
    }
}
