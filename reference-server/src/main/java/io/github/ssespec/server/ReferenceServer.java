package io.github.ssespec.server;

import io.github.ssespec.server.http.PlainErrors;
import io.github.ssespec.server.http.Router;
import io.github.ssespec.server.hub.EventHub;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.HostPort;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A running server of one event stream, over HTTP/1.1 and HTTP/2 (without TLS) on one port: {@code GET /events},
 * {@code POST /publish}, {@code GET /subscribers}. Safe for use by any number of threads; its own are daemons.
 */
public final class ReferenceServer implements AutoCloseable {
    private static final int MAX_THREADS = 16;
    private static final int ACCEPT_QUEUE = 1024;
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LAST_WRITES = Duration.ofSeconds(1);

    private final ServerOptions options;
    private final EventHub hub;
    private final Server jetty;
    private final ServerConnector connector;
    private final ScheduledThreadPoolExecutor clock;

    private ReferenceServer(ServerOptions options) {
        this.options = options;
        hub = new EventHub(options.hub());
        jetty = new Server(threads());
        connector = connector(jetty, options);
        jetty.addConnector(connector);
        jetty.setErrorHandler(new PlainErrors());
        jetty.setHandler(new Router(hub, options.host(), options.cors()));
        clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "ssespec-clock");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts a server.
     *
     * @param options how it is set up
     * @return the server, which answers already
     * @throws IOException if the host and port cannot be bound; the message names both and the cause
     */
    public static ReferenceServer start(ServerOptions options) throws IOException {
        ReferenceServer server = new ReferenceServer(options);
        try {
            server.jetty.start();
        } catch (Exception failure) {
            server.close();
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            String why = cause.getMessage() == null ? cause.toString() : cause.getMessage();
            throw new IOException(
                    "cannot listen on " + options.host() + " port " + options.port() + ": " + why, failure);
        }
        server.startClock();
        return server;
    }

    /**
     * Where the server is.
     *
     * @return its root, with the port that it listens on
     */
    public URI uri() {
        boolean anyAddress = options.host().equals("0.0.0.0") || options.host().equals("::");
        String host = anyAddress ? "localhost" : HostPort.normalizeHost(options.host());
        return URI.create("http://" + host + ":" + connector.getLocalPort() + "/");
    }

    /** Where the event stream is. */
    public URI eventsUri() {
        return uri().resolve("events");
    }

    /** Where events can be published. */
    public URI publishUri() {
        return uri().resolve("publish");
    }

    /** Where subscribers are counted. */
    public URI subscribersUri() {
        return uri().resolve("subscribers");
    }

    /**
     * The hub behind the stream, to publish without HTTP.
     *
     * @return the hub
     */
    public EventHub hub() {
        return hub;
    }

    /**
     * Ends every response as a whole one, waiting at most a second for subscribers that do not read, and stops. The
     * stream does not {@linkplain EventHub#end end} by this: clients come back as soon as somebody listens here again.
     */
    @Override
    public void close() {
        clock.shutdownNow();
        hub.closeResponses()
                .completeOnTimeout(null, LAST_WRITES.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        LifeCycle.stop(jetty);
    }

    private void startClock() {
        every(options.heartbeat(), hub::heartbeat);
        if (options.demoFeed()) {
            DemoFeed feed = new DemoFeed(hub);
            feed.begin();
            every(DemoFeed.INTERVAL, feed);
        }
    }

    private void every(Duration interval, Runnable task) {
        // Never in a burst after a delay: a subscriber would be taken to have missed several heartbeats.
        var unused = clock.scheduleWithFixedDelay(task, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 1);
        threads.setName("ssespec-server");
        threads.setDaemon(true);
        return threads;
    }

    private static ServerConnector connector(Server jetty, ServerOptions options) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(
                jetty, 0, 1, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        // Clients that were cut come back all at once; where the queue is full they try again only after a second.
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        // Twice the heartbeat: a stream that is idle for so long has a reader that takes nothing.
        Duration twice = options.heartbeat().multipliedBy(2);
        connector.setIdleTimeout((twice.compareTo(IDLE_TIMEOUT) > 0 ? twice : IDLE_TIMEOUT).toMillis());
        return connector;
    }
}
