package example;

import io.github.ssespec.adapter.ReferenceClientAdapter;
import io.github.ssespec.junit.ClientConformance;
import io.github.ssespec.junit.Conformance;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** A team's own client, through the adapter that it has written. */
class OwnClientTest {

    @Conformance
    Stream<DynamicNode> client() {
        return ClientConformance.of(new ReferenceClientAdapter()).rules("parse.*", "dispatch.*").tests();
    }
}
