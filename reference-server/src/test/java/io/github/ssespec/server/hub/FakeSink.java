package io.github.ssespec.server.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** A subscriber that notes what it gets, and takes it at once or only when told. Fails when the hub breaks its word. */
final class FakeSink implements EventSink {
    private final boolean patient;
    private final List<String> written = new ArrayList<>();
    private final Queue<CompletableFuture<Void>> underWay = new ArrayDeque<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private String how = "open";
    private long deepestStack;

    private FakeSink(boolean patient) {
        this.patient = patient;
    }

    static FakeSink fast() {
        return new FakeSink(true);
    }

    /** A reader whose writes complete only by {@link #take} and {@link #fail}. */
    static FakeSink stalled() {
        return new FakeSink(false);
    }

    @Override
    public synchronized CompletionStage<Void> write(ByteBuffer bytes) {
        check(underWay.isEmpty(), "a second write while one is under way");
        check(!over.isDone(), "a write after the end");
        check(bytes.isReadOnly(), "bytes that a sink could change");
        deepestStack = Math.max(deepestStack, StackWalker.getInstance().walk(Stream::count));
        written.add(UTF_8.decode(bytes).toString());
        notifyAll();
        if (patient) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> write = new CompletableFuture<>();
        underWay.add(write);
        return write;
    }

    @Override
    public CompletionStage<Void> end() {
        finish("ended");
        return over;
    }

    @Override
    public void cut() {
        finish("cut");
    }

    /** Completes the write that is under way. */
    void take() {
        next().complete(null);
    }

    /** Fails the write that is under way. */
    void fail() {
        next().completeExceptionally(new IllegalStateException("connection reset"));
    }

    synchronized List<String> written() {
        return List.copyOf(written);
    }

    synchronized void awaitWrites(int count) throws InterruptedException {
        while (written.size() < count) {
            wait();
        }
    }

    synchronized int writes() {
        return written.size();
    }

    synchronized String how() {
        return how;
    }

    synchronized long deepestStack() {
        return deepestStack;
    }

    CompletableFuture<Void> over() {
        return over;
    }

    private synchronized void finish(String how) {
        check(!over.isDone(), "a second end");
        this.how = how;
        over.complete(null);
    }

    private synchronized CompletableFuture<Void> next() {
        return underWay.remove();
    }

    private static void check(boolean holds, String breach) {
        if (!holds) {
            throw new AssertionError(breach);
        }
    }
}
