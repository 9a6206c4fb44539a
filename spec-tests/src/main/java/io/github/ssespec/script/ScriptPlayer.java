package io.github.ssespec.script;

import io.github.ssespec.wire.Threads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plays scripts over raw sockets on a free port, a thread a connection. Thread-safe. */
public final class ScriptPlayer implements AutoCloseable {
    private final Port port;
    private final String host;
    private final Function<String, @Nullable Script> scripts;
    private final Watcher watcher;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Socket, Boolean> open = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(Threads.daemon("script"));
    private @Nullable ServerSocket server;
    private CompletableFuture<Void> accepting = CompletableFuture.completedFuture(null);

    private ScriptPlayer(Port port, String host, Function<String, @Nullable Script> scripts, Watcher watcher) {
        this.port = port;
        this.host = host;
        this.scripts = scripts;
        this.watcher = watcher;
    }

    /**
     * Starts to serve on the loopback interface; {@code scripts} gives the script for a request's path, or null for a
     * 404.
     */
    public static ScriptPlayer start(Function<String, @Nullable Script> scripts) throws IOException {
        ScriptPlayer player = on("127.0.0.1", scripts, Watcher.NOBODY);
        player.listen();
        return player;
    }

    /**
     * The same on the interface of that name or address, which its URLs bear; refuses connections until it is told to
     * listen.
     */
    public static ScriptPlayer on(String host, Function<String, @Nullable Script> scripts, Watcher watcher)
            throws IOException {
        return new ScriptPlayer(new Port(InetAddress.getByName(host)), host, scripts, watcher);
    }

    /** The address of a path. */
    public URI uri(String path) {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port.number() + path);
    }

    /** Takes connections. */
    public synchronized void listen() throws IOException {
        if (server == null) {
            ServerSocket listening = port.listen();
            server = listening;
            accepting = CompletableFuture.runAsync(() -> accept(listening), threads);
        }
    }

    /** Refuses connections; those that there are go on. */
    public synchronized void refuse() throws IOException {
        if (server != null) {
            server.close();
            server = null;
            // A port takes connections for as long as a thread is about to accept one.
            accepting.join();
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.put(socket, true);
                int number = count.incrementAndGet();
                threads.execute(() -> serve(socket, number));
            } catch (IOException | RejectedExecutionException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            new Serving(socket, number, watcher, threads).serve(scripts);
        } catch (IOException e) {
            // The client left: that is how most connections to a stream end.
        } catch (RejectedExecutionException e) {
            // The player was closed meanwhile.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        refuse();
        port.close();
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
