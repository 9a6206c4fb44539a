package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Visit;
import io.github.ssespec.wire.http.ResponseReader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Subscribers that come, get a head and go, one behind another, a few at a time: as when a network comes and goes. */
final class Passers {
    private static final int AT_A_TIME = 4;
    private static final int EACH = 10;

    private final Scene scene;
    private List<CompletableFuture<Integer>> ways = List.of();
    private volatile boolean enough;

    Passers(Scene scene) {
        this.scene = scene;
    }

    /** They begin to come. */
    void come() {
        ways = IntStream.range(0, AT_A_TIME)
                .mapToObj(way -> scene.aside(() -> pass(way)))
                .toList();
    }

    /** Nobody comes any more; returns how many got a stream. */
    int end() {
        enough = true;
        return ways.stream().mapToInt(CompletableFuture::join).sum();
    }

    private int pass(int way) {
        int streams = 0;
        for (int i = 0; i < EACH && !enough; i++) {
            boolean crash = (way + i) % 2 == 0;
            long latest = scene.in(scene.limits().promptHead().toNanos());
            Brief brief = new Brief(crash ? Visit.Leaving.RESET : Visit.Leaving.CLOSE);
            Visit visit = scene.visit("", 0, latest, brief);
            brief.of(visit);
            Exchange exchange = visit.make();
            streams += exchange.isEventStream() ? 1 : 0;
        }
        return streams;
    }

    /** Leaves when the head has come, or when it is too late for that. */
    private final class Brief implements Recorder.Watcher {
        private final Visit.Leaving how;
        private @Nullable Visit visit;

        Brief(Visit.Leaving how) {
            this.how = how;
        }

        void of(Visit other) {
            visit = other;
        }

        @Override
        public void more(ResponseReader response) {
            if (response.head() != null && visit != null) {
                visit.leave(how);
            }
        }

        @Override
        public boolean enough() {
            return enough;
        }
    }
}
