package io.github.ssespec.reports.allure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.ssespec.reports.Fact;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One rule as Allure knows a test; the members are those of its result files. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AllureCase(
        String uuid,
        String historyId,
        String fullName,
        String name,
        String status,
        String stage,
        @Nullable Details statusDetails,
        long start,
        long stop,
        List<Label> labels,
        List<Link> links) {
    private static final int MOST_EVIDENCE = 10;

    /** Why it ended so; neither is taken for markup. */
    record Details(String message, String trace) {}

    record Label(String name, String value) {}

    record Link(String name, String url, String type) {}

    static AllureCase of(RuleResult result, RunResults run) {
        String fullName = "ssespec." + run.subject().kind() + "." + result.rule();
        long start = run.startedAt().toEpochMilli();
        return new AllureCase(
                uuid(run.startedAt() + " " + run.subject().url() + " " + fullName),
                uuid(run.subject().url() + " " + fullName),
                fullName,
                result.title().isEmpty() ? result.rule() : result.rule() + ": " + result.title(),
                status(result),
                "finished",
                details(result),
                start,
                start + result.durationMs(),
                labels(result, run),
                result.link().startsWith("https://")
                        ? List.of(new Link(result.source(), result.link(), "link"))
                        : List.of());
    }

    private static String uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** As in {@code junit.xml}: what does not fail the run is no failure. */
    private static String status(RuleResult result) {
        if (result.kitFault() != null) {
            return "broken";
        }
        if (result.failsTheRun()) {
            return "failed";
        }
        return result.status().undecided() || result.baselined() && result.status() == Status.FAILED
                ? "skipped"
                : "passed";
    }

    private static @Nullable Details details(RuleResult result) {
        if (result.status() == Status.PASSED && result.kitFault() == null && !result.stale()) {
            return null;
        }
        String message = result.status().label() + ": "
                + (result.stale()
                        ? result.standing()
                        : result.status().undecided() ? result.whyUndecided() : result.actual());
        String trace = Fact.of(result, MOST_EVIDENCE).stream()
                .map(fact -> "%-9s %s".formatted(fact.label(), fact.text()))
                .collect(Collectors.joining("\n"));
        return new Details(message, trace);
    }

    private static List<Label> labels(RuleResult result, RunResults run) {
        return List.of(
                new Label("framework", run.tool().name()),
                new Label("parentSuite", "ssespec " + run.subject().kind()),
                new Label("suite", result.group()),
                new Label("severity", severity(result)),
                new Label("tag", result.level().name()),
                new Label("tag", result.status().label()));
    }

    private static String severity(RuleResult result) {
        return switch (result.level()) {
            case MUST -> "critical";
            case SHOULD -> "normal";
            case INFO -> "trivial";
        };
    }
}
