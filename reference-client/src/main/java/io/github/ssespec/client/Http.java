package io.github.ssespec.client;

import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.client.DuplexConnectionPool;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProcessingProtocolHandler;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** Jetty's HTTP client, set up so that nothing but what the standard says is done with a request and its response. */
final class Http {

    private static final String NAME = "ssespec-http";
    private static final int MAX_THREADS = 16;
    private static final int MAX_STREAMS = 10_000;
    private static final int MAX_HEAD = 64 << 10;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration UNUSED_ORIGIN = Duration.ofMinutes(1);

    private Http() {}

    /** Begun on first use, and shared: its threads are daemons. */
    private static final class Shared {
        static final HttpClient CLIENT = start();
    }

    static HttpClient client() {
        return Shared.CLIENT;
    }

    private static HttpClient start() {
        HttpClient client = new HttpClient();
        client.setName(NAME);
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
        threads.setName(NAME);
        threads.setDaemon(true);
        client.setExecutor(threads);
        client.setScheduler(new ScheduledExecutorScheduler(NAME + "-clock", true));
        client.setConnectTimeout(CONNECT_TIMEOUT.toMillis());
        // For connections without a stream; an Exchange takes it away for its own.
        client.setIdleTimeout(CONNECT_TIMEOUT.toMillis());
        client.setMaxResponseHeadersSize(MAX_HEAD);
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setDefaultRequestContentType(null);
        client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, "ssespec-reference-client"));
        client.setMaxConnectionsPerDestination(MAX_STREAMS);
        client.setMaxRequestsQueuedPerDestination(MAX_STREAMS);
        client.setDestinationIdleTimeout(UNUSED_ORIGIN.toMillis());
        // A request on a kept connection that the server is just closing would fail: each stream has its own.
        client.getHttpClientTransport().setConnectionPoolFactory(destination -> {
            DuplexConnectionPool pool = new DuplexConnectionPool(destination, MAX_STREAMS);
            pool.setMaxUsage(1);
            return pool;
        });
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP client cannot be started: " + e.getMessage(), e);
        }
        // 401 and 407 are answers like any other: nobody else is to read them first.
        client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
        client.getProtocolHandlers().remove(ProxyAuthenticationProtocolHandler.NAME);
        client.getProtocolHandlers().put(new UnknownInterim());
        return client;
    }

    /** "A user agent MAY ignore unexpected 1xx responses" (RFC 9110, 15.2): Jetty would take those for final ones. */
    private static final class UnknownInterim extends ProcessingProtocolHandler {
        private static final Set<Integer> KNOWN_TO_JETTY = Set.of(100, 101, 102, 103);

        @Override
        public String getName() {
            return "unknown-interim";
        }

        @Override
        public boolean accept(Request request, Response response) {
            return response.getStatus() < 200 && !KNOWN_TO_JETTY.contains(response.getStatus());
        }
    }
}
