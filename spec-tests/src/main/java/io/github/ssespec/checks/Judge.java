package io.github.ssespec.checks;

import io.github.ssespec.observe.Observations;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Judges observations rule by rule. Thread-safe. */
public final class Judge {
    private static final String FRAMING = "http.framing";

    private final Observations seen;
    private final Map<String, Check> checks;
    private final long deadline;
    private final Map<String, Judgement> judgements = new ConcurrentHashMap<>();

    /** A judge of what was seen, by those checks, without haste. */
    public Judge(Observations seen, Map<String, Check> checks) {
        this(seen, checks, System.nanoTime() + Long.MAX_VALUE / 2);
    }

    /**
     * A judge of what was seen, by those checks.
     *
     * @param deadline when the budget is used up, on the clock of {@link System#nanoTime()}; what is judged later stays
     *     undecided
     */
    public Judge(Observations seen, Map<String, Check> checks, long deadline) {
        this.seen = seen;
        this.checks = Map.copyOf(checks);
        this.deadline = deadline;
    }

    /** The judgement on a rule; empty when no check decides it. */
    public Optional<Judgement> judge(String rule) {
        Check check = checks.get(rule);
        if (check == null) {
            return Optional.empty();
        }
        Judgement known = judgements.get(rule);
        if (known == null) {
            known = judge(check);
            judgements.put(rule, known);
        }
        return Optional.of(known);
    }

    private Judgement judge(Check check) {
        long start = System.nanoTime();
        try {
            Verdict verdict = blocked(check).orElseGet(() -> check.judge().judge(seen));
            return new Judgement(verdict, null, System.nanoTime() - start);
        } catch (RuntimeException fault) {
            Verdict none = Verdict.noEvidence("the kit failed while it judged this rule", null);
            return new Judgement(none, fault, System.nanoTime() - start);
        }
    }

    private Optional<Verdict> blocked(Check check) {
        if (System.nanoTime() - deadline > 0) {
            return Optional.of(Verdict.overBudget());
        }
        var probe = seen.probe().answer();
        boolean bytesToJudge = check.rule().equals(FRAMING) && probe.recording().size() > 0;
        if (probe.head().isEmpty() && !bytesToJudge) {
            return Optional.of(Verdict.noEvidence(Answers.noHead(probe), null));
        }
        for (String earlier : check.after().stream().sorted().toList()) {
            Judgement judged = judge(earlier).orElse(null);
            if (judged == null) {
                continue;
            }
            Verdict verdict = judged.verdict();
            if (verdict.outcome() == Outcome.BROKEN) {
                return Optional.of(Verdict.blockedBy(earlier, "nothing to judge: " + earlier + " is broken"));
            }
            if (verdict.outcome() == Outcome.UNDECIDED && blocks(verdict)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }

    private static boolean blocks(Verdict verdict) {
        return verdict.reason() != null && verdict.reason().text().startsWith("blocked-by:");
    }
}
