package io.github.ssespec.script;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A free port that stays ours also while nobody listens there. Thread-safe. */
final class Port implements Closeable {
    private static final int BACKLOG = 200;

    private final InetAddress address;
    private final Socket reserved = new Socket();
    private final int number;

    Port(InetAddress address) throws IOException {
        this.address = address;
        reserved.setReuseAddress(true);
        reserved.bind(new InetSocketAddress(address, 0));
        number = reserved.getLocalPort();
    }

    int number() {
        return number;
    }

    /** Listens; until the socket is closed connections are taken, and before and afterwards refused. */
    synchronized ServerSocket listen() throws IOException {
        try {
            return bound();
        } catch (BindException e) {
            // Not every system lets two sockets share a port, be it that only one of them listens.
            reserved.close();
            return bound();
        }
    }

    private ServerSocket bound() throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(address, number), BACKLOG);
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        reserved.close();
    }
}
