package io.github.ssespec.encounter;

import io.github.ssespec.script.Script;
import io.github.ssespec.script.ScriptPlayer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The servers of one case: its own, and one of another origin where it needs one. Thread-safe. */
final class Servers implements AutoCloseable {
    private final String host;
    private final String root;
    private final WireLog wire;
    private final ScriptPlayer home;
    private @Nullable ScriptPlayer elsewhere;
    private volatile @Nullable Script script;

    /**
     * Listens already, and answers once there is a script.
     *
     * @param root the path below which the case's URLs are; whatever else is asked for gets a 404
     */
    Servers(String host, String root, WireLog wire) throws IOException {
        this.host = host;
        this.root = root;
        this.wire = wire;
        this.home = start(false);
    }

    private ScriptPlayer start(boolean isElsewhere) throws IOException {
        ScriptPlayer player =
                ScriptPlayer.on(host, path -> path.startsWith(root) ? script : null, wire.watcher(isElsewhere, root));
        player.listen();
        return player;
    }

    /** How requests are answered from now on. */
    void play(Script other) {
        script = other;
    }

    URI home(String below) {
        return home.uri(root + below);
    }

    synchronized URI elsewhere(String below) {
        ScriptPlayer player = elsewhere;
        if (player == null) {
            try {
                player = start(true);
            } catch (IOException e) {
                throw new UncheckedIOException("no server can be started on " + host, e);
            }
            elsewhere = player;
        }
        return player.uri(root + below);
    }

    void refuse() throws IOException {
        home.refuse();
    }

    void listen() throws IOException {
        home.listen();
    }

    @Override
    public synchronized void close() throws IOException {
        home.close();
        if (elsewhere != null) {
            elsewhere.close();
        }
    }
}
