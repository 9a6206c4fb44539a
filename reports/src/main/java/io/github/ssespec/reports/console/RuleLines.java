package io.github.ssespec.reports.console;

import io.github.ssespec.reports.Fact;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.Status;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Puts results on a page: a line for what is well, all facts for what is not, one line for many of the same kind. */
final class RuleLines {
    private static final int MOST_EVIDENCE = 3;
    private static final int FEWEST_TO_FOLD = 3;
    private static final Set<String> TO_COPY = Set.of("Link", "Rerun", "curl");

    private final Page page;
    private final ConsoleOptions options;
    private final int ruleColumns;

    RuleLines(Page page, ConsoleOptions options, List<RuleResult> results) {
        this.page = page;
        this.options = options;
        this.ruleColumns = 2
                + results.stream()
                        .mapToInt(result -> result.rule().length())
                        .max()
                        .orElse(0);
    }

    /** The results of one group. A run of three or more that were left undecided for the same cause is folded. */
    void print(List<RuleResult> results) {
        for (int from = 0, to; from < results.size(); from = to) {
            RuleResult first = results.get(from);
            to = from + 1;
            while (to < results.size() && foldsWith(first, results.get(to))) {
                to++;
            }
            if (to - from >= FEWEST_TO_FOLD) {
                String text = to - from + " rules " + undecided(first);
                page.hanging("  " + page.paint(Style.FAINT, first.sign()) + " ", 4, text);
            } else {
                results.subList(from, to).forEach(this::print);
            }
        }
    }

    /** One result, with its facts below when it is a finding. */
    void print(RuleResult result) {
        line(result, text(result));
        if (isLoud(result)) {
            Fact.of(result, options.verbose() ? Integer.MAX_VALUE : MOST_EVIDENCE)
                    .forEach(this::print);
        }
    }

    /** A result in short: the rule and what was seen. */
    void printShort(RuleResult result) {
        String seen = result.stale() ? result.standing() : result.actual();
        line(result, result.kitFault() == null ? seen : "the kit itself failed: " + result.kitFault());
    }

    /** Whether a result is told with all its facts. */
    boolean isLoud(RuleResult result) {
        return Mark.of(result).loud() && (options.verbose() || !result.baselined());
    }

    private void line(RuleResult result, String text) {
        Mark mark = Mark.of(result);
        String rule = mark.loud() ? page.paint(mark.style, result.rule()) : result.rule();
        String head = "  " + page.paint(mark.style, result.sign()) + " " + rule;
        String gap = " ".repeat(ruleColumns - result.rule().length());
        page.hanging(head + gap, 4 + ruleColumns, text);
    }

    private void print(Fact fact) {
        String head = "      " + page.paint(Style.FAINT, "%-10s".formatted(fact.label()));
        if (TO_COPY.contains(fact.label())) {
            page.whole(head + fact.text());
        } else {
            page.hanging(head, 16, fact.text());
        }
    }

    private boolean foldsWith(RuleResult first, RuleResult other) {
        return !options.verbose()
                && first.kitFault() == null
                && other.kitFault() == null
                && first.status().undecided()
                && first.status() == other.status()
                && Objects.equals(first.reason(), other.reason())
                && undecided(first).equals(undecided(other));
    }

    private String text(RuleResult result) {
        if (result.status().undecided()) {
            return undecided(result);
        }
        if (result.status() == Status.INFO && !result.actual().isEmpty()) {
            return result.actual();
        }
        boolean tellsActual = result.status() == Status.PASSED
                && options.verbose()
                && !result.actual().isEmpty();
        String text = tellsActual ? result.title() + ": " + result.actual() : result.title();
        return result.standing().isEmpty() ? text : text + " (" + result.standing() + ")";
    }

    private static String undecided(RuleResult result) {
        return result.status().label() + ": " + result.whyUndecided();
    }
}
