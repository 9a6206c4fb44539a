package example;

import io.github.ssespec.junit.Conformance;
import io.github.ssespec.junit.ServerConformance;
import io.github.ssespec.server.ReferenceServer;
import io.github.ssespec.server.ServerOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;

/** A team's own server, started as a fixture and checked by many rules. */
class EventsConformanceTest {
    private ReferenceServer server;

    @BeforeEach
    void start() throws IOException {
        server = ReferenceServer.start(ServerOptions.defaults().withDemoFeed(true));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Conformance
    Stream<DynamicNode> events() {
        return ServerConformance.of(server.eventsUri())
                .publish(server.publishUri())
                .window(Duration.ofSeconds(1))
                .rules("http.*", "wire.*", "encode.*")
                .option("allow-inconclusive")
                .tests();
    }
}
