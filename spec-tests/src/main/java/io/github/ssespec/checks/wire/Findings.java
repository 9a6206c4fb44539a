package io.github.ssespec.checks.wire;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.stream.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects what breaks a rule: the first few in full, the rest as a number. */
final class Findings {
    private final String noun;
    private final List<String> texts = new ArrayList<>();
    private final List<Span> evidence = new ArrayList<>();
    private long looked;
    private long broken;

    /** @param noun what is looked at, in the singular */
    Findings(String noun) {
        this.noun = noun;
    }

    void looked() {
        looked++;
    }

    void broken(String text, Span span) {
        broken++;
        if (evidence.size() < Verdict.MOST_EVIDENCE) {
            evidence.add(span);
            if (!texts.contains(text)) {
                texts.add(text);
            }
        }
    }

    boolean nothingLooked() {
        return looked == 0;
    }

    boolean kept() {
        return broken == 0;
    }

    Verdict verdict() {
        return broken == 0
                ? Verdict.kept(Answers.count(looked, noun) + " looked at")
                : Verdict.broken(broken + " of " + Answers.count(looked, noun) + ": " + text(), evidence);
    }

    Verdict concern() {
        return Verdict.concern(broken + " of " + Answers.count(looked, noun) + ": " + text(), evidence);
    }

    private String text() {
        return String.join("; ", texts);
    }
}
