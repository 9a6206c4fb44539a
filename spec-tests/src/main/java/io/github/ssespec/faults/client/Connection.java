package io.github.ssespec.faults.client;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;

/** A connection to a server. {@link #drop} and {@link #halfClose} may be called from any thread. */
final class Connection implements Closeable {
    private static final int CONNECT_MILLIS = 10_000;

    private final Socket socket = new Socket();
    private final URI url;
    private InputStream in = InputStream.nullInputStream();
    private boolean kept;

    /** One to the host of a URL, yet to be made. */
    Connection(URI url) {
        this.url = url;
    }

    void connect() throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(url.getHost(), url.getPort() < 0 ? 80 : url.getPort()), CONNECT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    InputStream in() {
        return in;
    }

    /** Sends a request and reads the head of its answer. */
    Head ask(Request request, Quirks quirks) throws IOException {
        kept = false;
        socket.getOutputStream().write(request.bytes(quirks.charset));
        return Head.read(in, quirks.interim);
    }

    /** Whether it is to outlive its response. */
    void keep(boolean keep) {
        kept = keep;
    }

    /** Whether it was kept, is to that host and has not been closed by the server. */
    boolean canServe(URI other) {
        return kept && url.getRawAuthority().equals(other.getRawAuthority()) && isIdle();
    }

    private boolean isIdle() {
        try {
            socket.setSoTimeout(1);
            boolean silent = false;
            try {
                in.read();
            } catch (SocketTimeoutException e) {
                silent = true;
            }
            socket.setSoTimeout(0);
            return silent;
        } catch (IOException e) {
            return false;
        }
    }

    /** Says that nothing more will be sent. */
    void halfClose() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            // Then it was closed before.
        }
    }

    /** Closes it, in whatever state it is. */
    void drop() {
        try {
            socket.close();
        } catch (IOException e) {
            // Then it was closed before.
        }
    }

    @Override
    public void close() {
        if (!kept) {
            drop();
        }
    }
}
