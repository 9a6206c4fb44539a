package io.github.ssespec.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the members of a {@link RuleResult} by name. Not safe for use by several threads. */
public final class RuleResultBuilder {
    private final String rule;
    private final String group;
    private final Level level;
    private final String source;
    private String expected = "";
    private String actual = "";
    private String title = "";
    private String hint = "";
    private String link = "";
    private String rerun = "";
    private String curl = "";
    private long durationMs;
    private boolean counted = true;
    private boolean baselined;
    private List<Evidence> evidence = List.of();
    private @Nullable String kitFault;

    RuleResultBuilder(String rule, String group, Level level, String source) {
        this.rule = rule;
        this.group = group;
        this.level = level;
        this.source = source;
    }

    /** What the rule asks for. */
    public RuleResultBuilder expected(String text) {
        expected = text;
        return this;
    }

    /** What was seen, or what was missing. */
    public RuleResultBuilder actual(String text) {
        actual = text;
        return this;
    }

    /** The requirement in a few words. */
    public RuleResultBuilder title(String text) {
        title = text;
        return this;
    }

    /** The usual cause, or what would decide the rule. */
    public RuleResultBuilder hint(String text) {
        hint = text;
        return this;
    }

    /** The address of the section in the standard. */
    public RuleResultBuilder link(String address) {
        link = address;
        return this;
    }

    /** The command that judges only this rule again. */
    public RuleResultBuilder rerun(String command) {
        rerun = command;
        return this;
    }

    /** A command that shows the finding without this kit. */
    public RuleResultBuilder curl(String command) {
        curl = command;
        return this;
    }

    /** How long the rule took, in milliseconds. */
    public RuleResultBuilder durationMs(long milliseconds) {
        durationMs = milliseconds;
        return this;
    }

    /** False for a rule that is newer than the chosen edition. */
    public RuleResultBuilder counted(boolean counts) {
        counted = counts;
        return this;
    }

    /** True for a rule that the baseline lists. */
    public RuleResultBuilder baselined(boolean listed) {
        baselined = listed;
        return this;
    }

    /** The bytes that show it, and what was tried. */
    public RuleResultBuilder evidence(List<Evidence> seen) {
        evidence = seen;
        return this;
    }

    /** What broke in the kit while it judged this rule. */
    public RuleResultBuilder kitFault(@Nullable String text) {
        kitFault = text;
        return this;
    }

    /** Ends with a verdict: {@code passed}, {@code failed}, {@code warning} or {@code info}. */
    public RuleResult decided(Status status) {
        return build(status, null);
    }

    /** Ends without a verdict. */
    public RuleResult skipped(Reason reason) {
        return build(Status.SKIPPED, reason);
    }

    /** Ends without a verdict, since the evidence is missing. */
    public RuleResult inconclusive(Reason reason) {
        return build(Status.INCONCLUSIVE, reason);
    }

    private RuleResult build(Status status, @Nullable Reason reason) {
        return new RuleResult(
                rule,
                group,
                level,
                source,
                status,
                reason,
                expected,
                actual,
                title,
                hint,
                link,
                rerun,
                curl,
                durationMs,
                counted,
                baselined,
                evidence,
                kitFault);
    }
}
