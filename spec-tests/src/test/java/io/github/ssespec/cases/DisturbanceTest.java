package io.github.ssespec.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.adapter.Ability;
import io.github.ssespec.adapter.AdapterException;
import io.github.ssespec.adapter.ClientAdapter;
import io.github.ssespec.adapter.ClientReports;
import io.github.ssespec.adapter.Order;
import io.github.ssespec.adapter.Session;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.encounter.Patience;
import io.github.ssespec.faults.client.FaultyClient;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What becomes of the cases of a client that has come to an end. */
class DisturbanceTest {
    private static final String RULE = "connect.status";

    /** Right clients, which come to an end as soon as they are started, from the one with that number to another one. */
    private record Ending(FaultyClient client, AtomicInteger count, int first, int last, Consumer<ClientReports> end)
            implements ClientAdapter {
        @Override
        public Set<Ability> abilities() {
            return client.abilities();
        }

        @Override
        public Session start(Order order, ClientReports reports) throws AdapterException {
            int number = count.incrementAndGet();
            if (number < first || number > last) {
                return client.start(order, reports);
            }
            end.accept(reports);
            return () -> {};
        }

        @Override
        public void close() {
            client.close();
        }
    }

    private static Verdict examined(int first, int last, Consumer<ClientReports> end) throws InterruptedException {
        try (ClientAdapter adapter = new Ending(new FaultyClient(), new AtomicInteger(), first, last, end)) {
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            Examination examination = new Examination(
                    adapter,
                    RULE::equals,
                    new Examination.Settings("127.0.0.1", adapter.jobs(), Patience.REAL, deadline),
                    (scenes, of, events) -> {});
            return examination.on(RULE).orElseThrow().judgement().verdict();
        }
    }

    @Test
    void whoWentDownWithAnotherOneIsTriedAgain() throws Exception {
        assertThat(examined(4, 5, reports -> reports.broken("the program is gone"))
                        .outcome())
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void anAdapterThatBreaksDownAgainAndAgainLeavesTheRuleUndecided() throws Exception {
        Verdict verdict = examined(4, Integer.MAX_VALUE, reports -> reports.broken("the program is gone"));

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.actual()).contains("the adapter does not work: the program is gone");
    }
}
