package io.github.ssespec.cases;

import io.github.ssespec.checks.Judgement;
import io.github.ssespec.checks.Outcome;
import io.github.ssespec.checks.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What all the ways in which a rule was tried come to. Immutable.
 *
 * @param judgement the gravest of their judgements
 * @param tried the cases, in order
 */
public record Finding(Judgement judgement, List<Tried> tried) {
    /** A breach that was seen stays one; nothing passes while something is missing. */
    private static final List<Outcome> GRAVEST_FIRST =
            List.of(Outcome.BROKEN, Outcome.CONCERN, Outcome.UNDECIDED, Outcome.FACT, Outcome.KEPT, Outcome.SKIPPED);

    private static final int NAMED = 3;

    public Finding {
        tried = List.copyOf(tried);
    }

    /** @param tried at least one case */
    static Finding of(List<Tried> tried) {
        Tried gravest = tried.stream()
                .min(Comparator.comparingInt(
                        one -> GRAVEST_FIRST.indexOf(one.judgement().verdict().outcome())))
                .orElseThrow();
        Verdict verdict = gravest.judgement().verdict();
        long nanos =
                tried.stream().mapToLong(one -> one.judgement().nanos()).max().orElse(0);
        RuntimeException fault = tried.stream()
                .map(one -> one.judgement().fault())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Finding(new Judgement(worded(verdict, gravest, tried), fault, nanos), tried);
    }

    private static Verdict worded(Verdict verdict, Tried gravest, List<Tried> tried) {
        long played = tried.stream()
                .filter(one -> one.judgement().verdict().outcome() != Outcome.SKIPPED)
                .count();
        long such = tried.stream()
                .filter(one -> one.judgement().verdict().outcome() == verdict.outcome())
                .count();
        String title = gravest.what().scene().title();
        String text = switch (verdict.outcome()) {
            case SKIPPED -> verdict.actual();
            case KEPT -> kept(tried);
            default ->
                title + ": " + verdict.actual()
                        + (such > 1 ? " (and in " + (such - 1) + " more of " + played + " ways)" : "");
        };
        return new Verdict(verdict.outcome(), verdict.reason(), text, verdict.remedy(), verdict.evidence());
    }

    /** What was seen in each way, as far as there are few. */
    private static String kept(List<Tried> tried) {
        List<Tried> kept = tried.stream()
                .filter(one -> one.judgement().verdict().outcome() == Outcome.KEPT)
                .toList();
        String first = kept.stream()
                .limit(NAMED)
                .map(one -> one.what().scene().title() + ": "
                        + one.judgement().verdict().actual())
                .collect(Collectors.joining("; "));
        return kept.size() <= NAMED ? first : first + "; and " + (kept.size() - NAMED) + " ways more";
    }
}
