package io.github.ssespec.checks.wire;

import io.github.ssespec.checks.Check;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.Block;
import io.github.ssespec.stream.EventStream;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges a rule about whole blocks.
 *
 * @param noun what the rule is about, in the singular
 * @param concerns which complete blocks it is about
 * @param breach what is wrong about such a block; null when nothing is
 */
record BlockCheck(String noun, Predicate<Block> concerns, Function<Block, @Nullable String> breach)
        implements Check.Judge {

    @Override
    public Verdict judge(Observations seen) {
        Findings findings = new Findings(noun);
        for (EventStream stream : Streams.of(seen)) {
            for (Block block : stream.blocks()) {
                if (block.complete() && concerns.test(block)) {
                    findings.looked();
                    String wrong = breach.apply(block);
                    if (wrong != null) {
                        findings.broken(wrong, block.span());
                    }
                }
            }
        }
        return findings.nothingLooked() ? Streams.none(seen, noun) : findings.verdict();
    }
}
