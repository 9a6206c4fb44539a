package io.github.ssespec.drive;

import io.github.ssespec.client.parser.EventStreamListener;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.Visit;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the driver and the acts share: a subject to subscribe to and to publish through. Thread-safe. */
final class Scene {
    /** How often a plain event is tried that gets a 5xx: the first may be about somebody who has left. */
    private static final int TRIES = 3;

    /** More than proxies and frameworks keep in a buffer by default. */
    static final int FILLS_BUFFERS = 16 * 1024;

    private final Drive drive;
    private final Set<Publication.Field> missing;
    private final Request subscribe;
    private final String purpose;
    private final Lines lines;
    private final Limits limits;
    private final ExecutorService threads;
    private final Sentinels sentinels;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile @Nullable String trouble;

    /**
     * @param subscribe the request for the stream
     * @param purpose why it is made, for people
     */
    Scene(Drive drive, Request subscribe, String purpose, Lines lines, Limits limits, ExecutorService threads) {
        this(drive, Set.of(), subscribe, purpose, lines, limits, threads);
    }

    private Scene(
            Drive drive,
            Set<Publication.Field> missing,
            Request subscribe,
            String purpose,
            Lines lines,
            Limits limits,
            ExecutorService threads) {
        this.drive = drive;
        this.missing = Set.copyOf(missing);
        this.subscribe = subscribe;
        this.purpose = purpose;
        this.lines = lines;
        this.limits = limits;
        this.threads = threads;
        this.sentinels = new Sentinels(drive.dataJson());
    }

    /**
     * The same subject for another part of the driving.
     *
     * @param where the request for the stream, behind redirects
     * @param unknown the fields that its interface has not
     */
    Scene next(Request where, Set<Publication.Field> unknown) {
        return new Scene(drive, unknown, where, purpose, lines, limits, threads);
    }

    Drive drive() {
        return drive;
    }

    Lines lines() {
        return lines;
    }

    Limits limits() {
        return limits;
    }

    Sentinels sentinels() {
        return sentinels;
    }

    /** All that was published through it and is no act's, in order. */
    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** What is wrong, so that nothing more can be played; null where nothing is. */
    @Nullable
    String trouble() {
        return trouble;
    }

    void trouble(String what) {
        trouble = what;
    }

    /** The time then, on the clock of {@link System#nanoTime()}, or when the driver has to be done. */
    long in(long nanos) {
        return Math.min(System.nanoTime() + nanos, lines.deadline());
    }

    /** The time until which much is published: a hook that is slow by itself is no reason to publish less. */
    long whileThereIsTime() {
        long rest = lines.deadline() - System.nanoTime();
        return in(Math.max(limits.head().toNanos(), rest / 2));
    }

    Batch batch(String name, int size, int width) {
        return new Batch(name, size, width, sentinels);
    }

    boolean canPublishIds() {
        return drive.hook().has(Publication.Field.ID) && !missing.contains(Publication.Field.ID);
    }

    /** Makes what waits, on a thread of its own. */
    <T> CompletableFuture<T> aside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    Subscriber subscriber(EventStreamListener also) {
        return new Subscriber(lines, purpose, subscribe, sentinels, also, threads);
    }

    /** A visit, from that id on where one is given, until the driver has to be done. */
    Visit visit(String lastEventId, int receiveBuffer, long until, Recorder.Watcher watcher) {
        Request request = lastEventId.isEmpty() ? subscribe : subscribe.withLastEventId(lastEventId);
        return lines.visit(purpose, request, receiveBuffer, until, watcher);
    }

    /** Publishes an event of a batch, with that id unless it is empty. */
    Call publish(Batch batch, Batch.Mark mark, String id) {
        Publication plain = Publication.data(batch.text(mark));
        Publication publication = id.isEmpty() ? plain : plain.with(Publication.Field.ID, id);
        return Call.of(mark, lines.publish(request(publication)));
    }

    /** Where such a call got no answer, nothing more can be played. */
    void stopsAt(Call call) {
        if (call.status() == 0 && !isOver()) {
            String why = call.failure();
            trouble = "the publish hook gave no answer to " + call.mark() + (why == null ? "" : " (" + why + ")");
        }
    }

    private Request request(Publication publication) {
        return drive.hook().request(publication).orElseThrow();
    }

    /** Asks something else of the subject, with the credentials that its stream takes if it is at the same place. */
    Exchange ask(String why, URI uri) {
        boolean same = String.valueOf(uri.getAuthority())
                .equalsIgnoreCase(String.valueOf(subscribe.uri().getAuthority()));
        Request request = new Request("GET", uri, "HTTP/1.1", same ? subscribe.headers() : List.of(), new byte[0]);
        return lines.ask(why, request.with("Accept", "application/json, text/plain"));
    }

    /** Publishes a probe; what is wrong with the hook itself shows with the plain event behind it. */
    Sent publish(Probe probe, Request request) {
        return publish(numbers.getAndIncrement(), probe, probe.publication(), request);
    }

    private Sent publish(int number, @Nullable Probe probe, Publication publication, Request request) {
        Sent made = new Sent(number, probe, publication, lines.publish(request));
        sent.add(made);
        return made;
    }

    /** It was in vain, for a reason that is not its own. */
    void forget(Sent made) {
        sent.remove(made);
    }

    /** Whether the hook has said that it is busy, whatever is published. */
    boolean isBusy() {
        return !sent.isEmpty() && sent.get(sent.size() - 1).answer().isBusy();
    }

    /** Publishes a plain event; returns its number. */
    int plain() {
        return plain(0);
    }

    /** The same with so many characters more, which may be refused: who waits for a buffer to fill lets go of it. */
    int plain(int more) {
        for (int i = 1; ; i++) {
            int number = numbers.getAndIncrement();
            Publication publication = sentinels.publication(number, more);
            Sent made = publish(number, null, publication, request(publication));
            boolean cutShort = made.answer().head().isEmpty() && isOver();
            boolean taken = cutShort || more > 0 && made.refused();
            Optional<String> wrong = taken ? Optional.empty() : HookTrouble.of(made);
            if (wrong.isEmpty() || made.answer().status() < 500 || i == TRIES) {
                wrong.ifPresent(this::trouble);
                return number;
            }
        }
    }

    /** Whether the driver has to be done. */
    boolean isOver() {
        return System.nanoTime() >= lines.deadline();
    }

    /** There is no use in going on: what is published does not arrive. */
    void deaf() {
        if (trouble == null && !isOver()) {
            trouble = "what is published does not reach every subscriber any more";
        }
    }

    /**
     * Publishes plain events until all of them have shown one, larger ones if small ones do not come; returns those that
     * have. Those whose stream is over are not waited for.
     */
    List<Subscriber> reach(List<Subscriber> all) throws InterruptedException {
        // What is published before a subscriber is there, it does not get; but some get their head with a first event
        // only.
        long present = in(limits.glance().toNanos());
        for (Subscriber subscriber : all) {
            subscriber.await(subscriber::begun, present);
        }
        int first = numbers.get();
        long small = in(limits.head().toNanos() / 2);
        long until = in(limits.head().toNanos());
        List<Subscriber> reached = new ArrayList<>();
        List<Subscriber> left = new ArrayList<>(all);
        while (trouble == null && !left.isEmpty() && System.nanoTime() < until) {
            plain(reached.isEmpty() && System.nanoTime() > small ? FILLS_BUFFERS : 0);
            long wait = Math.min(until, in(limits.glance().toNanos()));
            for (Subscriber subscriber : List.copyOf(left)) {
                if (subscriber.await(first, wait)) {
                    reached.add(subscriber);
                    left.remove(subscriber);
                } else if (subscriber.over()) {
                    left.remove(subscriber);
                }
            }
        }
        return reached;
    }

    /** Publishes plain events until that many of them have begun, or it takes too long. */
    void begin(CountDownLatch visits) throws InterruptedException {
        long until = in(limits.promptHead().toNanos());
        do {
            plain();
        } while (trouble == null
                && !visits.await(limits.glance().toNanos(), TimeUnit.NANOSECONDS)
                && System.nanoTime() < until);
    }
}
