package io.github.ssespec.reports.html;

import io.github.ssespec.reports.Amounts;
import io.github.ssespec.reports.Level;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Status;
import io.github.ssespec.reports.Verdict;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code report.jte} shows of a run. */
record RunPage(RunResults run, List<Group> groups, List<TimeLine> timeLines) {
    private static final int OPEN_TIME_LINES = 12;
    private static final int MOST_RULES = 400;
    private static final int MOST_NOTES = 20;
    private static final int BAR_WIDTH = 1000;

    /** The rules of one group, and what it is about. */
    record Group(String name, String heading, List<Finding> findings) {}

    /** A part of the bar of counts, and where it begins. */
    record Bar(Status status, int count, String x, String width) {
        String words() {
            return status == Status.WARNING ? Amounts.count(count, "warning") : count + " " + status.label();
        }
    }

    static RunPage of(RunResults run, Exhibits exhibits) {
        Map<String, List<Finding>> byGroup = new LinkedHashMap<>();
        for (RuleResult result :
                run.results().subList(0, Math.min(MOST_RULES, run.results().size()))) {
            byGroup.computeIfAbsent(result.group(), group -> new ArrayList<>()).add(Finding.of(result, exhibits));
        }
        List<Group> groups = new ArrayList<>();
        byGroup.forEach(
                (name, findings) -> groups.add(new Group(name, run.groups().getOrDefault(name, ""), findings)));
        return new RunPage(run, groups, exhibits.timeLines());
    }

    Verdict verdict() {
        return Verdict.of(run);
    }

    String counts() {
        return Verdict.counts(run);
    }

    /** What fails the run first, then what is broken all the same, then warnings. */
    List<Finding> loud() {
        return groups.stream()
                .flatMap(group -> group.findings().stream())
                .filter(Finding::isLoud)
                .sorted(Comparator.comparing(RunPage::weight))
                .toList();
    }

    private static int weight(Finding finding) {
        if (finding.result().failsTheRun() || finding.result().kitFault() != null) {
            return 0;
        }
        return finding.result().status() == Status.WARNING ? 2 : 1;
    }

    List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        int all = Math.max(1, run.results().size());
        int before = 0;
        for (Status status : Status.values()) {
            int count = count(status);
            bars.add(new Bar(
                    status,
                    count,
                    String.valueOf(before * BAR_WIDTH / all),
                    String.valueOf((before + count) * BAR_WIDTH / all - before * BAR_WIDTH / all)));
            before += count;
        }
        return bars;
    }

    private int count(Status status) {
        return (int) run.results().stream()
                .filter(result -> result.status() == status)
                .count();
    }

    String started() {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'")
                .withZone(ZoneOffset.UTC)
                .format(run.startedAt());
    }

    String took() {
        return Amounts.seconds(run.durationMs());
    }

    List<String> levels() {
        return Arrays.stream(Level.values()).map(Level::name).toList();
    }

    List<TimeLine> openTimeLines() {
        return timeLines.subList(0, Math.min(OPEN_TIME_LINES, timeLines.size()));
    }

    List<TimeLine> otherTimeLines() {
        return timeLines.subList(openTimeLines().size(), timeLines.size());
    }

    List<String> notes() {
        return run.notes().subList(0, Math.min(MOST_NOTES, run.notes().size()));
    }

    /** What there is in the results and not on the page, in words; empty where all is told. */
    String leftOut() {
        List<String> parts = new ArrayList<>();
        add(parts, run.results().size() - MOST_RULES, "rule");
        add(parts, run.notes().size() - MOST_NOTES, "note");
        add(parts, run.connections().size() - timeLines.size(), "connection");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String thing) {
        if (count > 0) {
            parts.add(Amounts.count(count, thing));
        }
    }
}
