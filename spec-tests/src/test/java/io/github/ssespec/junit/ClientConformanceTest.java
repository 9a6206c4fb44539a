package io.github.ssespec.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.adapter.AdapterException;
import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.adapter.ClientReports;
import io.github.ssespec.adapter.Order;
import io.github.ssespec.adapter.ReferenceClientAdapter;
import io.github.ssespec.adapter.Session;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("a thread that waits for the inner run would run other tests meanwhile")
class ClientConformanceTest {

    /** What a team writes. */
    static class Right {
        @Conformance
        Stream<DynamicNode> rules() {
            return ClientConformance.of(new ReferenceClientAdapter())
                    .rules("parse.lf", "parse.bom", "dispatch.*")
                    .jobs(4)
                    .tests();
        }
    }

    @Test
    void eachRuleIsATest() {
        Launched launched = Launched.all(Right.class);

        assertThat(launched.rules()).contains("parse.lf", "parse.bom").doesNotContain("parse.crlf");
        assertThat(launched.statusOf("parse.lf")).isEqualTo("SUCCESSFUL");
        assertThat(launched.statusOf("the client was assessed")).isEqualTo("SUCCESSFUL");
    }

    /** Whose adapter does not work. */
    static class Broken {
        @Conformance
        Stream<DynamicNode> rules() {
            return ClientConformance.of(new NoClient()).rules("parse.lf").tests();
        }
    }

    private record NoClient() implements ClientAdapter {
        @Override
        public Set<Ability> abilities() {
            return Set.of(Ability.CONNECT);
        }

        @Override
        public Session start(Order order, ClientReports reports) throws AdapterException {
            throw new AdapterException("there is no client");
        }

        @Override
        public void close() {}
    }

    @Test
    void whereTheAdapterIsBrokenTheLastTestTellsWhy() {
        Launched launched = Launched.all(Broken.class);

        assertThat(launched.statusOf("parse.lf")).isEqualTo("ABORTED");
        assertThat(launched.thrownBy("the client was assessed")).hasMessageContaining("there is no client");
    }
}
