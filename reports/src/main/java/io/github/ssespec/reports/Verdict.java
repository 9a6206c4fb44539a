package io.github.ssespec.reports;

/** What a whole run came to, told by its exit status. */
public enum Verdict {
    /** Nothing failed, and what applies could be assessed. */
    PASSED("Passed"),
    /** A rule that counts is broken. */
    FAILED("Failed"),
    /** Nothing failed, but the subject could not be assessed. */
    NOT_ASSESSED("Not assessed"),
    /** The kit itself failed. */
    KIT_FAILED("The kit itself failed");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The verdict on a run. */
    public static Verdict of(RunResults run) {
        return switch (run.exitStatus()) {
            case 0 -> PASSED;
            case 1 -> FAILED;
            case 3 -> NOT_ASSESSED;
            default -> KIT_FAILED;
        };
    }

    /** The verdict in words. */
    public String label() {
        return label;
    }

    /** The most telling number of a run: what failed, else what passed. */
    public static String counts(RunResults run) {
        long stale = run.results().stream().filter(RuleResult::stale).count();
        long failed = run.results().stream().filter(RuleResult::failsTheRun).count() - stale;
        Summary sum = run.summary();
        String warnings = sum.warning() == 0 ? "" : ", " + Amounts.count(sum.warning(), "warning");
        return (failed > 0 ? failed + " failed" : sum.passed() + " passed")
                + (stale > 0 ? ", " + stale + " stale" : "")
                + warnings;
    }
}
