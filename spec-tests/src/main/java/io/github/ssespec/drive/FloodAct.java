package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Visit;
import io.github.ssespec.wire.http.ResponseReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Several megabytes, while one subscriber reads nothing: less of it would hide in the buffers between. */
final class FloodAct {
    private static final int READING = 2;
    private static final int LARGEST = 64 * 1024;
    private static final int SMALLEST = 4 * 1024;
    /** So many that come late are enough to know. */
    private static final int LATE = 5;

    private static final int RECEIVE_BUFFER = 4 * 1024;

    /** Events that come before somebody stops reading, so that it is known how they arrive otherwise. */
    private static final int CALM = 2;

    private final Scene scene;
    private final int planned;
    private final List<Subscriber> reading = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private int late;
    private final CountDownLatch silent = new CountDownLatch(1);
    private final Visit stuck;

    FloodAct(Scene scene) {
        this.scene = scene;
        // More than the 4 MiB that a kernel's send buffer grows to, and no more than has room where it is kept.
        this.planned = scene.limits().captureBytes() / 3 / LARGEST * LARGEST;
        this.stuck = scene.visit("", RECEIVE_BUFFER, scene.lines().deadline(), this::readNoMore);
    }

    private void readNoMore(ResponseReader response) {
        if (response.head() != null && silent.getCount() > 0) {
            stuck.leave(Visit.Leaving.SILENCE);
            silent.countDown();
        }
    }

    /** Null where trouble came before anybody stopped reading. */
    @Nullable
    Flood play() throws InterruptedException {
        Batch batch = batch();
        if (!calls.isEmpty()) {
            return new Flood(batch, planned, calls, CALM, false, null, List.of());
        }
        CompletableFuture<Exchange> blocked = null;
        List<Exchange> others = new ArrayList<>();
        boolean after = false;
        try {
            for (int i = 0; i < READING; i++) {
                read(batch);
            }
            if (scene.reach(reading).size() == READING && send(batch, CALM)) {
                blocked = scene.aside(stuck::make);
                scene.begin(silent);
                // Who comes later is served after him by those that serve one by one.
                read(batch);
                scene.reach(reading.subList(READING, READING + 1));
                boolean sent = send(batch, CALM + planned / batch.size());
                after = sent && scene.reach(reading).size() == reading.size();
            }
        } finally {
            stuck.leave(Visit.Leaving.CLOSE);
            reading.forEach(Subscriber::release);
            reading.forEach(subscriber -> others.add(subscriber.leave()));
        }
        if (blocked == null && calls.isEmpty() && scene.trouble() != null) {
            return null;
        }
        Exchange left = blocked == null ? null : blocked.join();
        return new Flood(batch, planned, calls, CALM, after, left, others);
    }

    private void read(Batch batch) {
        Tally tally = new Tally(batch);
        tallies.add(tally);
        reading.add(scene.subscriber(tally));
    }

    /** Of the largest events that are taken; where none is, that call is one of those made. */
    private Batch batch() {
        for (int size = LARGEST; ; size /= 2) {
            Batch batch = scene.batch("flood", 1, size);
            Call call = scene.publish(batch, new Batch.Mark(0, 0), "");
            if (call.accepted()) {
                return batch;
            }
            if (call.status() == 0 || size <= SMALLEST) {
                calls.add(call);
                return batch;
            }
        }
    }

    /** Publishes until there were so many, each when the last has arrived; false where one is refused or late. */
    private boolean send(Batch batch, int until) throws InterruptedException {
        long latest = scene.whileThereIsTime();
        while (calls.size() < until && scene.trouble() == null && System.nanoTime() < latest) {
            Batch.Mark mark = new Batch.Mark(1, calls.size());
            Call call = scene.publish(batch, mark, "");
            calls.add(call);
            if (!call.accepted() || !arrives(mark, call.sent())) {
                return false;
            }
            late += System.nanoTime() - call.sent()
                            > scene.limits().promptHead().toNanos()
                    ? 1
                    : 0;
            if (late > LATE) {
                return false;
            }
        }
        return calls.size() == until;
    }

    private boolean arrives(Batch.Mark mark, long sent) throws InterruptedException {
        boolean all = true;
        for (int i = 0; i < reading.size(); i++) {
            Tally tally = tallies.get(i);
            all &= reading.get(i)
                    .await(() -> tally.has(mark), sent + scene.limits().head().toNanos());
        }
        return all;
    }
}
