package io.github.ssespec.reports.console;

import io.github.ssespec.reports.Amounts;
import io.github.ssespec.reports.Reason;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Status;
import io.github.ssespec.reports.Summary;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The items of the last line: how many rules ended how, how long it took, and what the program exits with. */
final class SumLine {
    private SumLine() {}

    static List<String> of(RunResults run) {
        Summary sum = run.summary();
        return List.of(
                sum.passed() + " passed" + aside(count(run, RuleResult::stale, "stale")),
                sum.failed() + " failed"
                        + aside(
                                count(run, SumLine::isExpected, "expected"),
                                count(run, SumLine::isNewer, "not counted")),
                Amounts.count(sum.warning(), "warning"),
                sum.info() + " info",
                sum.skipped() + " skipped" + aside(count(run, SumLine::isDeselected, "not selected")),
                sum.inconclusive() + " inconclusive",
                Amounts.seconds(run.durationMs()),
                "exit " + run.exitStatus());
    }

    static boolean isDeselected(RuleResult result) {
        return Reason.notSelected().equals(result.reason()) && result.kitFault() == null;
    }

    private static boolean isExpected(RuleResult result) {
        return result.status() == Status.FAILED && result.baselined();
    }

    private static boolean isNewer(RuleResult result) {
        return result.status() == Status.FAILED && !result.counted() && !result.baselined();
    }

    private static String count(RunResults run, Predicate<RuleResult> which, String what) {
        long count = run.results().stream().filter(which).count();
        return count == 0 ? "" : count + " " + what;
    }

    private static String aside(String... counts) {
        String told = Stream.of(counts).filter(count -> !count.isEmpty()).collect(Collectors.joining(", "));
        return told.isEmpty() ? "" : " (" + told + ")";
    }
}
