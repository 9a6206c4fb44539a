package io.github.ssespec.checks.wire;

import io.github.ssespec.checks.Check;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges a rule about single lines.
 *
 * @param noun what the rule is about, in the singular
 * @param concerns which lines it is about
 * @param breach what is wrong about such a line; null when nothing is
 */
record LineCheck(String noun, Predicate<Line> concerns, Function<Line, @Nullable String> breach)
        implements Check.Judge {

    @Override
    public Verdict judge(Observations seen) {
        Findings findings = findings(seen);
        return findings.nothingLooked() ? Streams.none(seen, noun) : findings.verdict();
    }

    Findings findings(Observations seen) {
        Findings findings = new Findings(noun);
        for (EventStream stream : Streams.of(seen)) {
            for (Line line : stream.lines()) {
                if (concerns.test(line)) {
                    findings.looked();
                    String wrong = breach.apply(line);
                    if (wrong != null) {
                        findings.broken("line " + line.number() + " " + wrong, line.span());
                    }
                }
            }
        }
        return findings;
    }
}
