package io.github.ssespec.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.run.Trial;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What is late once may be so on a busy machine: it is no breach, and it is not passed over either. */
class LateNowAndThenTest {
    private static final Duration LATE = Duration.ofMillis(2_300);

    /** The server stands still once, before an event that holds such text, when some have been sent. */
    private static Relay lateOnce(String text, int after) {
        AtomicInteger count = new AtomicInteger();
        return Relay.right().spreading((block, members) -> {
            if (new String(block, StandardCharsets.UTF_8).contains(text) && count.incrementAndGet() == after) {
                LockSupport.parkNanos(LATE.toNanos());
            }
            return Spread.TO_ALL.hand(block, members);
        });
    }

    @Test
    void oneEventThatComesLateIsNoBuffer() {
        Verdict verdict = on("time.unbuffered", lateOnce("ssespec-sentinel-", 20));

        assertThat(verdict.outcome()).as(verdict.actual()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.actual()).startsWith("1 of ").contains("too few to tell a buffer from a busy machine");
    }

    @Test
    void oneLargeEventThatComesLateIsNotHeldUpByASlowReader() {
        Verdict verdict = on("fan.slow-reader", lateOnce("ssespec-flood-", 10));

        assertThat(verdict.outcome()).as(verdict.actual()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.actual()).contains("but the others in time");
    }

    private static Verdict on(String rule, Relay relay) {
        String group = rule.substring(0, rule.indexOf('.'));
        return Trial.of("/late", relay, Set.of(group)).on(rule);
    }
}
