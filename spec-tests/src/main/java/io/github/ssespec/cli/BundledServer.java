package io.github.ssespec.cli;

import io.github.ssespec.observe.EndOfStream;
import io.github.ssespec.run.PublishOptions;
import io.github.ssespec.server.ReferenceServer;
import io.github.ssespec.server.ServerOptions;
import io.github.ssespec.server.cors.CorsPolicy;
import io.github.ssespec.server.encoder.ServerSentEvent;
import io.github.ssespec.server.hub.HubOptions;
import io.github.ssespec.server.hub.MarkerTypes;
import io.github.ssespec.wire.Threads;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The reference server as a subject, in two copies: a stream that ends is over for good, so the one that is to be watched
 * cannot show how it does.
 */
final class BundledServer implements AutoCloseable {
    private static final long LOOK_MILLIS = 20;
    private static final List<String> LAST_WORDS = List.of("going", "going", "gone");
    private static final String FAREWELL = "bye";

    private final ReferenceServer lasting;
    private final ReferenceServer ending;
    private final EndOfStream end;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Threads.daemon("farewell"));

    private BundledServer(ReferenceServer lasting, ReferenceServer ending, EndOfStream end) {
        this.lasting = lasting;
        this.ending = ending;
        this.end = end;
    }

    /**
     * Starts both.
     *
     * @param origin whose pages may read the streams
     * @param declared how the user wants the second stream to end; null to leave that to the server
     */
    static BundledServer start(String origin, @Nullable EndOfStream declared) throws IOException {
        ServerOptions options = ServerOptions.defaults().withCors(CorsPolicy.of(origin));
        MarkerTypes usual = MarkerTypes.defaults();
        String type = declared == null || declared.type() == null ? usual.end() : declared.type();
        String data = declared == null ? null : declared.data();
        HubOptions hub = HubOptions.defaults().withMarkers(new MarkerTypes(type, usual.gap()));
        ReferenceServer ending = ReferenceServer.start(options.withHub(hub));
        try {
            ReferenceServer lasting = ReferenceServer.start(options.withDemoFeed(true));
            BundledServer both = new BundledServer(lasting, ending, new EndOfStream(type, data, ending.eventsUri()));
            both.endWhenHeard(data == null ? FAREWELL : data);
            return both;
        } catch (IOException e) {
            ending.close();
            throw e;
        }
    }

    private void endWhenHeard(String data) {
        // Done only once: shut down, the clock calls no more.
        Runnable look = () -> {
            if (ending.hub().subscribers() > 0) {
                clock.shutdown();
                sayFarewell(data);
            }
        };
        var unused = clock.scheduleWithFixedDelay(look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sayFarewell(String data) {
        LAST_WORDS.forEach(word -> ending.hub().publish(ServerSentEvent.ofData(word)));
        var unused = ending.hub().end(data);
    }

    /** Where the stream is that goes on. */
    URI eventsUri() {
        return lasting.eventsUri();
    }

    /** Where the other one is, which ends as soon as somebody listens, and by what it tells so. */
    EndOfStream end() {
        return end;
    }

    /** How the stream that goes on is made to carry events. */
    PublishOptions publish() {
        return PublishOptions.of(lasting.publishUri(), lasting.subscribersUri());
    }

    @Override
    public void close() {
        clock.shutdownNow();
        lasting.close();
        ending.close();
    }
}
