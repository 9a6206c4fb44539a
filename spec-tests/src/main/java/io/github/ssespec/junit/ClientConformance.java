package io.github.ssespec.junit;

import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.cli.Runs;
import io.github.ssespec.rules.Kind;
import java.util.List;

/**
 * Checks a Java client from within a test class. The client is reached through an adapter of some twenty lines:
 *
 * <pre>{@code
 * class OurClientTest {
 *     @Conformance
 *     Stream<DynamicNode> rules() {
 *         return ClientConformance.of(new OurAdapter()).tests();
 *     }
 * }
 * }</pre>
 *
 * Immutable.
 */
public final class ClientConformance extends Checked<ClientConformance> {
    private final ClientAdapter adapter;

    private ClientConformance(ClientAdapter adapter, List<String> options) {
        super(Kind.CLIENT, options);
        this.adapter = adapter;
    }

    /** The client behind that adapter, which is closed when the run is over. */
    public static ClientConformance of(ClientAdapter adapter) {
        return new ClientConformance(adapter, List.of());
    }

    /** How many cases are tried at a time, from 1 to 256; 32 unless given. */
    public ClientConformance jobs(int jobs) {
        return option("jobs", String.valueOf(jobs));
    }

    @Override
    ClientConformance with(List<String> changed) {
        return new ClientConformance(adapter, changed);
    }

    @Override
    Runs prepared(List<String> complete) {
        return Runs.client(adapter, complete);
    }
}
