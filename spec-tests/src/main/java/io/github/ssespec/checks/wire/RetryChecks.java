package io.github.ssespec.checks.wire;

import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.Line;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Rules about reconnection times. */
final class RetryChecks {
    private static final BigInteger LEAST = BigInteger.valueOf(100);
    private static final BigInteger MOST = BigInteger.valueOf(3_600_000);

    private static final LineCheck DIGITS = new LineCheck(
            "retry",
            line -> line.is("retry"),
            line -> line.valueLength() == 0 || digits(line)
                    ? null
                    : "has a retry that is not ASCII digits: it is ignored");

    private static final LineCheck EMPTY = new LineCheck(
            "retry",
            line -> line.is("retry"),
            line -> line.valueLength() == 0 ? "has an empty retry, which the standard leaves open" : null);

    static final LineCheck SANE = new LineCheck(
            "retry", line -> line.is("retry") && line.valueLength() > 0 && digits(line), RetryChecks::insane);

    private RetryChecks() {}

    /** "If the field value consists of only ASCII digits, then interpret the field value as an integer in base ten". */
    static Verdict retry(Observations seen) {
        Verdict verdict = DIGITS.judge(seen);
        Findings empty = EMPTY.findings(seen);
        return verdict.outcome() == io.github.ssespec.checks.Outcome.KEPT && !empty.kept() ? empty.concern() : verdict;
    }

    private static @Nullable String insane(Line line) {
        if (line.valueLength() > 30) {
            return "has a retry of " + line.valueLength() + " digits";
        }
        BigInteger millis = new BigInteger(line.value());
        if (millis.compareTo(LEAST) < 0) {
            return "sets " + millis + " ms, less than " + LEAST + " ms: every client comes back at once";
        }
        return millis.compareTo(MOST) > 0 ? "sets " + millis + " ms, more than an hour" : null;
    }

    private static boolean digits(Line line) {
        for (int at = line.valueStart(); at < line.end(); at++) {
            byte b = line.stream().bytes()[at];
            if (b < '0' || b > '9') {
                return false;
            }
        }
        return true;
    }
}
