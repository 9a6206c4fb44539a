package io.github.ssespec.script;

import io.github.ssespec.wire.Threads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plays scripts over raw sockets on a free port of the loopback interface, a thread a connection. Thread-safe. */
public final class ScriptPlayer implements AutoCloseable {
    /** How long a connection may idle or be held, so that a client that never leaves leaves no thread behind. */
    private static final int LONGEST_MILLIS = 120_000;

    private final ServerSocket server;
    private final Function<String, @Nullable Script> scripts;
    private final Map<Socket, Boolean> open = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(Threads.daemon("script"));

    private ScriptPlayer(ServerSocket server, Function<String, @Nullable Script> scripts) {
        this.server = server;
        this.scripts = scripts;
    }

    /** Starts to serve; {@code scripts} gives the script for a request's path, or null for a 404. */
    public static ScriptPlayer start(Function<String, @Nullable Script> scripts) throws IOException {
        ScriptPlayer player = new ScriptPlayer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), scripts);
        player.threads.execute(player::accept);
        return player;
    }

    /** The address of a path. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    private void accept() {
        for (int count = 1; !server.isClosed(); count++) {
            int connection = count;
            try {
                Socket socket = server.accept();
                open.put(socket, true);
                threads.execute(() -> serve(socket, connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, int connection) {
        Deque<Semaphore> turns = new ArrayDeque<>();
        List<Step> steps = List.of();
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(LONGEST_MILLIS);
            ClientRequest request = RequestReader.read(socket.getInputStream(), connection);
            if (request != null) {
                Script script = scripts.apply(request.path());
                steps = script == null ? Reply.answer("404 Not Found").steps() : script.answer(request);
                play(steps, socket, turns);
            }
        } catch (IOException e) {
            // The client left: that is how most connections to a stream end.
        } catch (RejectedExecutionException e) {
            // The player was closed meanwhile.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            turns.forEach(Semaphore::release);
            pipes(steps).forEach(Pipe::close);
            open.remove(socket);
        }
    }

    private static Stream<Pipe> pipes(List<Step> steps) {
        return steps.stream().filter(Step.Pour.class::isInstance).map(step -> ((Step.Pour) step).pipe());
    }

    private void play(List<Step> steps, Socket socket, Deque<Semaphore> turns)
            throws IOException, InterruptedException {
        for (Step step : steps) {
            if (step instanceof Step.Send send) {
                send(send.bytes(), socket);
            } else if (step instanceof Step.Flood flood) {
                while (true) {
                    send(flood.bytes(), socket);
                    Thread.sleep(flood.gap().toMillis());
                }
            } else if (step instanceof Step.Pause pause) {
                Thread.sleep(pause.time().toMillis());
            } else if (step instanceof Step.Hold) {
                untilTheClientLeaves(socket);
            } else if (step instanceof Step.Pour pour) {
                pour(pour, socket);
            } else if (step instanceof Step.Turn turn) {
                turn.turn().acquire();
                turns.add(turn.turn());
            } else if (step instanceof Step.Place place) {
                if (!place.places().tryAcquire()) {
                    play(place.otherwise(), socket, turns);
                    return;
                }
                turns.add(place.places());
            } else if (step instanceof Step.Reset) {
                socket.setSoLinger(true, 0);
                return;
            }
        }
        finish(socket);
    }

    private void pour(Step.Pour pour, Socket socket) throws IOException, InterruptedException {
        Pipe pipe = pour.pipe();
        pipe.attach(socket);
        threads.execute(() -> closeWhenTheClientLeaves(pipe, socket));
        for (byte[] piece = pipe.take(); piece != null; piece = pipe.take()) {
            send(pour.framing().apply(piece), socket);
        }
    }

    private static void closeWhenTheClientLeaves(Pipe pipe, Socket socket) {
        try {
            untilTheClientLeaves(socket);
        } catch (IOException e) {
            // That is leaving too.
        } finally {
            pipe.close();
        }
    }

    private static void send(byte[] bytes, Socket socket) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** A FIN, not the reset that closing over unread bytes would be. */
    private static void finish(Socket socket) throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout(1_000);
        untilTheClientLeaves(socket);
    }

    private static void untilTheClientLeaves(Socket socket) throws IOException {
        byte[] ignored = new byte[1024];
        int length;
        do {
            length = socket.getInputStream().read(ignored);
        } while (length >= 0);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open.keySet()) {
            try {
                socket.close();
            } catch (SocketException e) {
                // Already closed.
            }
        }
        threads.shutdownNow();
    }
}
