package io.github.ssespec.junit;

import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.run.Presented;
import java.util.Optional;
import org.junit.jupiter.api.function.Executable;

/**
 * One rule as a test.
 *
 * @param run the run that decides it
 * @param id the rule's identifier
 */
record RuleTest(OnceRun run, String id) implements Executable {

    @Override
    public void execute() {
        Presented.present(result());
    }

    /** What a reader should know though the test passes. */
    Optional<String> entry() {
        RuleResult result = result();
        return switch (result.status()) {
            case WARNING -> Optional.of("warning: " + result.actual() + hint(result));
            case INFO -> Optional.of("info: " + result.actual());
            case PASSED, FAILED, SKIPPED, INCONCLUSIVE -> Optional.empty();
        };
    }

    private static String hint(RuleResult result) {
        return result.hint().isEmpty() ? "" : " (" + result.hint() + ")";
    }

    private RuleResult result() {
        return run.results().results().stream()
                .filter(result -> result.rule().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
