package io.github.ssespec.script;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One connection being served: its requests one after another, and the steps in answer to each. */
final class Serving {
    /** How long a connection may idle or be held, so that a client that never leaves leaves no thread behind. */
    private static final int LONGEST_MILLIS = 120_000;

    private final Socket socket;
    private final int number;
    private final Watcher watcher;
    private final Executor threads;

    Serving(Socket socket, int number, Watcher watcher, Executor threads) {
        this.socket = socket;
        this.number = number;
        this.watcher = watcher;
        this.threads = threads;
    }

    /** Serves until the client has left or a script has closed the connection. */
    void serve(Function<String, @Nullable Script> scripts) throws IOException, InterruptedException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LONGEST_MILLIS);
        ClientRequest last = null;
        boolean next = true;
        while (next) {
            ClientRequest request = RequestReader.read(socket.getInputStream(), number);
            if (request == null) {
                if (last != null) {
                    watcher.left(last);
                }
                return;
            }
            last = request;
            watcher.asked(request);
            Script script = scripts.apply(request.path());
            next = answer(script == null ? Reply.answer("404 Not Found").steps() : script.answer(request), request);
        }
    }

    private boolean answer(List<Step> steps, ClientRequest request) throws IOException, InterruptedException {
        Deque<Semaphore> turns = new ArrayDeque<>();
        try {
            return play(steps, turns, request);
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            if (!socket.isClosed()) {
                watcher.left(request);
            }
            return false;
        } finally {
            turns.forEach(Semaphore::release);
            pipes(steps).forEach(Pipe::close);
        }
    }

    private static Stream<Pipe> pipes(List<Step> steps) {
        return steps.stream().filter(Step.Pour.class::isInstance).map(step -> ((Step.Pour) step).pipe());
    }

    /** Whether another request may come. */
    private boolean play(List<Step> steps, Deque<Semaphore> turns, ClientRequest request)
            throws IOException, InterruptedException {
        for (Step step : steps) {
            if (step instanceof Step.Send send) {
                send(send.bytes(), request);
            } else if (step instanceof Step.Flood flood) {
                while (true) {
                    send(flood.bytes(), request);
                    Thread.sleep(flood.gap().toMillis());
                }
            } else if (step instanceof Step.Pause pause) {
                Thread.sleep(pause.time().toMillis());
            } else if (step instanceof Step.Hold) {
                untilTheClientLeaves(request);
            } else if (step instanceof Step.Pour pour) {
                pour(pour, request);
            } else if (step instanceof Step.Turn turn) {
                turn.turn().acquire();
                turns.add(turn.turn());
            } else if (step instanceof Step.Place place) {
                if (!place.places().tryAcquire()) {
                    return play(place.otherwise(), turns, request);
                }
                turns.add(place.places());
            } else if (step instanceof Step.Reset) {
                watcher.answered(request);
                socket.setSoLinger(true, 0);
                return false;
            } else if (step instanceof Step.Next && request.keepsAlive()) {
                watcher.answered(request);
                return true;
            }
        }
        watcher.answered(request);
        finish(request);
        return false;
    }

    private void pour(Step.Pour pour, ClientRequest request) throws IOException, InterruptedException {
        Pipe pipe = pour.pipe();
        pipe.attach(socket);
        threads.execute(() -> closeWhenTheClientLeaves(pipe, request));
        for (byte[] piece = pipe.take(); piece != null; piece = pipe.take()) {
            send(pour.framing().apply(piece), request);
        }
    }

    private void closeWhenTheClientLeaves(Pipe pipe, ClientRequest request) {
        try {
            untilTheClientLeaves(request);
        } catch (IOException e) {
            if (!socket.isClosed()) {
                watcher.left(request);
            }
        } finally {
            pipe.close();
        }
    }

    private void send(byte[] bytes, ClientRequest request) throws IOException {
        watcher.sending(request, bytes);
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** A FIN, not the reset that closing over unread bytes would be. */
    private void finish(ClientRequest request) throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout(1_000);
        untilTheClientLeaves(request);
    }

    private void untilTheClientLeaves(ClientRequest request) throws IOException {
        byte[] ignored = new byte[1024];
        int length;
        do {
            length = socket.getInputStream().read(ignored);
        } while (length >= 0);
        watcher.left(request);
    }
}
