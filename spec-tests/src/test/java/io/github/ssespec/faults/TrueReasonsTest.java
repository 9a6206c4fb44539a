package io.github.ssespec.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.run.Trial;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What cannot be decided is said to be so, with what was seen of it. */
class TrueReasonsTest {

    @Test
    void aHookThatFailsSinceSomebodyHasLeftIsSaidToDoSo() {
        Trial trial = Trial.of("/left", Crowds.failingForEver(), Set.of("encode", "fan"));

        assertThat(trial.broken()).isEmpty();
        assertThat(trial.on("fan.disconnect").outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(trial.on("fan.disconnect").actual()).endsWith("a subscriber that has left may fail the call");
        assertThat(trial.on("encode.plain").actual()).contains("answers 500");
    }

    @Test
    void aValueThatIsOvertakenIsNotSaidToBeLost() {
        Trial trial = Trial.of("/overtaken", Crowds.overtaking("data: ssespec-p0-plain"), Set.of("encode"));
        Verdict verdict = trial.on("encode.plain");

        assertThat(trial.broken()).isEmpty();
        assertThat(verdict.actual()).endsWith("came behind the event that was published after it");
        assertThat(Objects.requireNonNull(verdict.reason()).text()).isEqualTo("blocked-by:fan.order");
    }
}
