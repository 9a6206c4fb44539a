package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Visit;
import io.github.ssespec.wire.http.ResponseReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Four publishers at once, while ten subscribers join, six vanish, and forty come and go. */
final class BurstAct {
    private static final int PUBLISHERS = 4;
    private static final int EACH = 25;
    private static final int STAYING = 3;

    /** So many of each publisher wait until those who join have a head. */
    private static final int KEPT_BACK = 4;

    private static final int JOINING = 10;
    private static final int JOIN_EVERY = 8;

    /** Enough events come before to see whether it is they who bring trouble. */
    private static final int VANISH_AT = 40;

    private static final int VANISH_EVERY = 8;
    private static final int LINES = 5;
    private static final int WIDTH = 500;

    private static final List<Visit.Leaving> LEAVING = List.of(
            Visit.Leaving.SILENCE,
            Visit.Leaving.SILENCE,
            Visit.Leaving.CLOSE,
            Visit.Leaving.RESET,
            Visit.Leaving.CLOSE,
            Visit.Leaving.RESET);

    private final Scene scene;
    private final @Nullable Count count;
    private final Batch batch;
    private final List<Tally> tallies = new ArrayList<>();
    private final List<Subscriber> staying = new ArrayList<>();
    private final Queue<Subscriber> joined = new ConcurrentLinkedQueue<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<CompletableFuture<Exchange>> visited = new ArrayList<>();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger published = new AtomicInteger();
    private final Passers passers;
    private volatile @Nullable Long vanishing;
    private int passed;

    /** @param count is told when all are there; null where nobody counts */
    BurstAct(Scene scene, @Nullable Count count) {
        this.scene = scene;
        this.count = count;
        this.passers = new Passers(scene);
        this.batch = scene.batch("burst", LINES, WIDTH);
    }

    /** Null where no stream shows what is published. */
    @Nullable
    Burst play() throws InterruptedException {
        List<Exchange> stayed = new ArrayList<>();
        List<Exchange> came = new ArrayList<>();
        boolean begun = false;
        boolean heard = false;
        try {
            begun = enter();
            if (begun) {
                publish();
                heard = settle();
            }
        } finally {
            visits.forEach(visit -> visit.leave(Visit.Leaving.CLOSE));
            joined.forEach(Subscriber::release);
            staying.forEach(Subscriber::release);
            joined.forEach(subscriber -> came.add(subscriber.leave()));
            staying.forEach(subscriber -> stayed.add(subscriber.leave()));
        }
        List<Exchange> vanished = visited.stream().map(CompletableFuture::join).toList();
        return begun ? new Burst(batch, List.copyOf(calls), heard, vanishing, stayed, came, vanished, passed) : null;
    }

    /** One who stays comes before those who will vanish, the others after them: some servers tell them one by one. */
    private boolean enter() throws InterruptedException {
        stay();
        boolean heard = !scene.reach(staying).isEmpty();
        CountDownLatch heads = new CountDownLatch(LEAVING.size());
        for (int i = 0; i < LEAVING.size(); i++) {
            Visit visit = scene.visit("", 0, scene.lines().deadline(), new Opening(heads));
            visits.add(visit);
            visited.add(scene.aside(visit::make));
        }
        scene.begin(heads);
        while (staying.size() < STAYING) {
            stay();
        }
        heard |= !scene.reach(staying.subList(1, STAYING)).isEmpty();
        if (!heard) {
            scene.deaf();
            return false;
        }
        if (count != null) {
            count.during((int) visits.stream().filter(Visit::present).count()
                    + (int) staying.stream().filter(s -> !s.over()).count());
        }
        return true;
    }

    private void stay() {
        Tally tally = new Tally(batch);
        tallies.add(tally);
        staying.add(scene.subscriber(tally));
    }

    private void publish() {
        long until = scene.whileThereIsTime();
        List<CompletableFuture<Boolean>> publishers = IntStream.range(0, PUBLISHERS)
                .mapToObj(publisher -> scene.aside(() -> publish(publisher, until)))
                .toList();
        publishers.forEach(CompletableFuture::join);
        passed = passers.end();
    }

    private boolean publish(int publisher, long until) {
        for (int number = 0; number < EACH; number++) {
            if (System.nanoTime() > until || scene.trouble() != null) {
                return false;
            }
            if (number == EACH - KEPT_BACK) {
                awaitJoined();
            }
            Call call = scene.publish(batch, new Batch.Mark(publisher, number), "");
            scene.stopsAt(call);
            calls.add(call);
            cue(published.incrementAndGet());
        }
        return true;
    }

    /** A head that comes within a second is no late one; some come with the next event only. */
    private void awaitJoined() {
        long until = scene.in(scene.limits().promptHead().toNanos());
        try {
            for (Subscriber subscriber : List.copyOf(joined)) {
                subscriber.await(subscriber::begun, until);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What happens beside, once so many events are published. */
    private void cue(int number) {
        if (number % JOIN_EVERY == JOIN_EVERY / 2 && number / JOIN_EVERY < JOINING) {
            joined.add(scene.subscriber(event -> {}));
        }
        int since = number - VANISH_AT;
        if (since >= 0 && since % VANISH_EVERY == 0 && since / VANISH_EVERY < LEAVING.size()) {
            if (since == 0) {
                vanishing = System.nanoTime();
                passers.come();
            }
            visits.get(since / VANISH_EVERY).leave(LEAVING.get(since / VANISH_EVERY));
        }
    }

    /** Waits until all is there that was accepted; whether anybody shows what came behind. */
    private boolean settle() throws InterruptedException {
        // Who was deaf from the beginning is not waited for again.
        List<Subscriber> reached =
                scene.reach(staying.stream().filter(Subscriber::shows).toList());
        if (reached.size() == STAYING) {
            scene.reach(List.copyOf(joined));
        }
        int accepted = (int) calls.stream().filter(Call::accepted).count();
        long until = scene.in(scene.limits().flush().toNanos());
        for (int i = 0; i < STAYING; i++) {
            Tally tally = tallies.get(i);
            Subscriber subscriber = staying.get(i);
            boolean whole = reached.contains(subscriber) && subscriber.await(() -> tally.size() >= accepted, until);
            if (!whole && !subscriber.over()) {
                scene.deaf();
            }
        }
        return !reached.isEmpty();
    }

    /** Counts a visit when its head comes. */
    private static final class Opening implements Recorder.Watcher {
        private final CountDownLatch heads;
        private boolean begun;

        Opening(CountDownLatch heads) {
            this.heads = heads;
        }

        @Override
        public void more(ResponseReader response) {
            if (!begun && response.head() != null) {
                begun = true;
                heads.countDown();
            }
        }
    }
}
