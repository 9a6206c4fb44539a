package io.github.ssespec.checks.fan;

import io.github.ssespec.checks.Verdict;
import io.github.ssespec.drive.Driven;
import io.github.ssespec.drive.Sent;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A publish call that fails for good as soon as the first subscriber has left. It may be he who fails it; that it is the
 * number of calls cannot be excluded, so that nothing is decided.
 */
final class LeftCheck {

    /** Plain events, one a glance, within which a server notices that somebody has left. */
    private static final int NOTICED = 4;

    private LeftCheck() {}

    /** What is to be said where not even the first plain events could be published for that; empty elsewhere. */
    static Optional<Verdict> failing(Observations seen) {
        Driven driven = seen.driven().orElse(null);
        OptionalLong left = seen.received().stream()
                .filter(exchange -> exchange.end() == End.BY_KIT)
                .map(Exchange::times)
                .mapToLong(Exchange.Times::ended)
                .min();
        if (driven == null || driven.acts().burst() != null || left.isEmpty()) {
            return Optional.empty();
        }
        long gone = left.getAsLong();
        List<Sent> plain = Stream.concat(seen.pulses().stream(), driven.sent().stream())
                .filter(sent -> sent.probe() == null)
                .toList();
        List<Sent> before = plain.stream().filter(sent -> sent.at() < gone).toList();
        // A server may notice only by a write that somebody has left, and often only by the second.
        long noticed = gone + NOTICED * seen.limits().glance().toNanos();
        List<Sent> after = plain.stream()
                .filter(sent -> sent.at() >= gone)
                .filter(sent -> !sent.accepted() || sent.at() > noticed)
                .toList();
        boolean fails = !after.isEmpty()
                && after.stream()
                        .allMatch(sent ->
                                sent.answer().status() >= 500 && !sent.answer().isBusy());
        return fails && !before.isEmpty() && before.stream().allMatch(Sent::accepted)
                ? Optional.of(Verdict.noEvidence(
                        "the publish hook took events until connections of the kit had left, and answers "
                                + after.get(0).answer().status()
                                + " since: a subscriber that has left may fail the call",
                        null))
                : Optional.empty();
    }
}
