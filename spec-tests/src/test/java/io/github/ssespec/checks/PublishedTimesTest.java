package io.github.ssespec.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.faults.Fault;
import io.github.ssespec.faults.Faults;
import io.github.ssespec.run.Trial;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PublishedTimesTest {
    private static final Pattern MEDIAN = Pattern.compile("median ([0-9.]+) ms");

    @Test
    void theMedianIsNoLessThanWhatTheServerWaits() {
        Fault late = Faults.all().stream()
                .filter(fault -> fault.rule().equals("time.latency"))
                .findFirst()
                .orElseThrow();

        String actual = Trial.of(late).on("time.latency").actual();

        Matcher median = MEDIAN.matcher(actual);
        assertThat(median.find()).as(actual).isTrue();
        assertThat(Double.parseDouble(median.group(1))).isGreaterThanOrEqualTo(100);
    }
}
