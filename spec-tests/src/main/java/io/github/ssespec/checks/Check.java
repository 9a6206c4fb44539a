package io.github.ssespec.checks;

import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import java.util.Set;

/**
 * Decides one rule.
 *
 * @param rule the id of the rule
 * @param questions what must be asked of the subject so that it can decide
 * @param after the rules without which this one means nothing: where one of them is broken, this one stays undecided
 * @param judge the function itself; pure, and never throws for what a subject does
 */
public record Check(String rule, Set<Question> questions, Set<String> after, Judge judge) {

    /** From what was seen to what it means for the rule. */
    @FunctionalInterface
    public interface Judge {
        /** Judges observations whose probe was answered with a response head. */
        Verdict judge(Observations seen);
    }

    public Check {
        questions = Set.copyOf(questions);
        after = Set.copyOf(after);
    }

    /** A check that the probe alone decides. */
    public static Check of(String rule, Judge judge) {
        return new Check(rule, Set.of(), Set.of(), judge);
    }

    /** The same check, which needs those questions asked. */
    public Check asks(Question... more) {
        return new Check(rule, Set.of(more), after, judge);
    }

    /** The same check, which means nothing where one of those rules is broken. */
    public Check after(String... rules) {
        return new Check(rule, questions, Set.of(rules), judge);
    }
}
