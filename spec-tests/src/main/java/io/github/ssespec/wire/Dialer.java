package io.github.ssespec.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;

/**
 * Makes connections: plain or TLS, IPv4 or IPv6, each address of a name in turn. A connection is closed by force at
 * its deadline, whatever it is busy with. Thread-safe.
 */
public final class Dialer implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;

    private final TlsOptions options;
    private final ScheduledExecutorService watchdog =
            Executors.newSingleThreadScheduledExecutor(Threads.daemon("watchdog"));
    private final Map<TlsOptions, TlsSockets> tls = new ConcurrentHashMap<>(1);

    /**
     * Connections that trust by those options.
     *
     * @throws IllegalArgumentException when the authority's file holds no certificates
     */
    public Dialer(TlsOptions options) {
        this.options = options;
        if (options.authority() != null) {
            tls.put(options, new TlsSockets(options));
        }
    }

    /** A connection; closing it closes the socket and calls off its deadline. */
    record Line(Socket socket, Future<?> alarm) implements Closeable {
        @Override
        public void close() throws IOException {
            alarm.cancel(false);
            socket.close();
        }
    }

    /** Connects to the host of {@code uri}; {@code deadline} is on the clock of {@link System#nanoTime()}. */
    Line dial(URI uri, long deadline) throws IOException {
        return dial(uri, deadline, 0);
    }

    /** The same with a receive buffer of about that many bytes; 0 for the system's own. */
    Line dial(URI uri, long deadline, int receiveBuffer) throws IOException {
        Socket plain = connect(uri, deadline, receiveBuffer);
        Future<?> alarm = alarm(plain, deadline);
        if (!isSecure(uri)) {
            return new Line(plain, alarm);
        }
        try {
            SSLSocket socket = tls.computeIfAbsent(options, TlsSockets::new).over(plain, host(uri));
            socket.setSoTimeout(CONNECT_MILLIS);
            socket.startHandshake();
            return new Line(socket, alarm);
        } catch (IOException e) {
            alarm.cancel(false);
            plain.close();
            throw new IOException(tlsFailure(String.valueOf(e.getMessage())), e);
        }
    }

    private Future<?> alarm(Socket plain, long deadline) throws IOException {
        try {
            return watchdog.schedule(() -> closeQuietly(plain), deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            closeQuietly(plain);
            throw new IOException("no more connections are made", closed);
        }
    }

    /** Whether the host of {@code uri} accepts a connection before the deadline; nothing is sent on it. */
    public static boolean accepts(URI uri, long deadline) {
        try (Socket socket = connect(uri, deadline, 0)) {
            // TCP connects a socket to itself where it happens to be given the very port that it is to connect to.
            return !socket.getLocalSocketAddress().equals(socket.getRemoteSocketAddress());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private static String host(URI uri) {
        return uri.getHost().replaceAll("^\\[|]$", "");
    }

    private static Socket connect(URI uri, long deadline, int receiveBuffer) throws IOException {
        String host = host(uri);
        int port = uri.getPort() >= 0 ? uri.getPort() : isSecure(uri) ? 443 : 80;
        IOException last = new IOException("no address for " + host);
        for (InetAddress address : addresses(host)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new SocketTimeoutException("no time was left to connect");
            }
            Socket socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                if (receiveBuffer > 0) {
                    // Before it is connected: the window that TCP offers is settled by then.
                    socket.setReceiveBufferSize(receiveBuffer);
                }
                socket.connect(new InetSocketAddress(address, port), (int) Math.min(CONNECT_MILLIS, left));
                return socket;
            } catch (IOException e) {
                closeQuietly(socket);
                last = new IOException(e.getMessage() + " (" + address.getHostAddress() + " port " + port + ")", e);
            }
        }
        throw last;
    }

    private static InetAddress[] addresses(String host) throws IOException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new IOException("unknown host " + host, e);
        }
    }

    /** The JDK's words for the usual failures mean nothing to most people. */
    private static String tlsFailure(String message) {
        if (message.contains("PKIX") || message.contains("certification path")) {
            return "TLS: the certificate is not trusted; --ca FILE trusts it, --insecure trusts any";
        }
        if (message.contains("Unsupported or unrecognized SSL message") || message.contains("plaintext connection")) {
            return "TLS: the port does not speak TLS; it may speak plain http";
        }
        return "TLS: " + message;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is as closed as it can be.
        }
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
    }
}
