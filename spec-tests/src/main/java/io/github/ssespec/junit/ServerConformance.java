package io.github.ssespec.junit;

import io.github.ssespec.cli.Runs;
import io.github.ssespec.rules.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Checks a server from within a test class. In an IDE every rule is a test of its own:
 *
 * <pre>{@code
 * class EventsConformanceTest {
 *     @Conformance
 *     Stream<DynamicNode> events() {
 *         return ServerConformance.of("http://localhost:8080/events").tests();
 *     }
 * }
 * }</pre>
 *
 * <p>A fixture may be started before each test, before all tests or in the method itself, as long as it is there until the
 * tests are over. Immutable.
 */
public final class ServerConformance extends Checked<ServerConformance> {
    private final URI url;

    private ServerConformance(URI url, List<String> options) {
        super(Kind.SERVER, options);
        this.url = url;
    }

    /** The server whose event stream is at that address. */
    public static ServerConformance of(URI url) {
        return new ServerConformance(url, List.of());
    }

    /**
     * The server whose event stream is at that address.
     *
     * @throws IllegalArgumentException when it is no address
     */
    public static ServerConformance of(String url) {
        return of(URI.create(url));
    }

    /** Makes the server send: what is posted there, as JSON, goes to every subscriber. Decides some forty rules more. */
    public ServerConformance publish(URI hook) {
        return option("publish", hook.toString());
    }

    /** As {@link #publish(URI)}. */
    public ServerConformance publish(String hook) {
        return publish(URI.create(hook));
    }

    /** Sends that header with each request. Its value is never printed nor stored. */
    public ServerConformance header(String name, String value) {
        return option("header", name + ": " + value);
    }

    /** How long the stream is watched; 5 s unless given. */
    public ServerConformance window(Duration window) {
        return option("window", millis(window));
    }

    @Override
    ServerConformance with(List<String> changed) {
        return new ServerConformance(url, changed);
    }

    @Override
    Runs prepared(List<String> complete) {
        return Runs.server(url, complete);
    }
}
