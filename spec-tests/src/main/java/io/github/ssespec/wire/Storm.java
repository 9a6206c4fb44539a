package io.github.ssespec.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A request sent a hundred times at once, each connection dropped as soon as it is sent. */
public final class Storm {
    /** How many. */
    public static final int REQUESTS = 100;

    private Storm() {}

    /**
     * Sends them and returns when all are dropped, half of them with a reset. Never throws for what the subject does.
     *
     * @param deadline on the clock of {@link System#nanoTime()}
     * @return how many were sent
     */
    public static int blow(Dialer dialer, Request request, long deadline) {
        ExecutorService threads = Executors.newCachedThreadPool(Threads.daemon("storm"));
        try {
            List<CompletableFuture<Boolean>> sent = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                boolean reset = i % 2 == 0;
                sent.add(CompletableFuture.supplyAsync(() -> drop(dialer, request, deadline, reset), threads));
            }
            return (int) sent.stream().filter(CompletableFuture::join).count();
        } finally {
            threads.shutdown();
        }
    }

    private static boolean drop(Dialer dialer, Request request, long deadline, boolean reset) {
        try (Dialer.Line line = dialer.dial(request.uri(), deadline)) {
            line.socket().getOutputStream().write(request.bytes());
            line.socket().getOutputStream().flush();
            if (reset) {
                line.socket().setSoLinger(true, 0);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
