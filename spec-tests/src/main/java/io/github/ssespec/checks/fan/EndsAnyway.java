package io.github.ssespec.checks.fan;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.checks.driven.Heard;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.wire.Exchange;
import java.util.function.Predicate;

/** Some subjects end each stream when it has a certain age: that is nobody else's doing. */
final class EndsAnyway {
    private static final double LIKE = 0.25;

    private EndsAnyway() {}

    /** Whether a stream that was over before that one was asked for had ended in the same way, at about the same age. */
    static Predicate<Exchange> in(Observations seen) {
        return stream -> seen.received().stream()
                .filter(other -> other.times().ended() < stream.times().started() && other.end() == stream.end())
                .anyMatch(other -> Math.abs(age(other) - age(stream)) <= LIKE * age(stream));
    }

    private static double age(Exchange stream) {
        return stream.times().ended() - stream.times().started();
    }

    /** What is to be said where such a one was to stay. */
    static Verdict undecided(Heard one) {
        Exchange stream = one.stream().exchange();
        return Verdict.noEvidence(
                one + ", which was to stay, ended " + Answers.how(stream) + " after "
                        + Answers.seconds(stream.watched()) + ", as others of its age do",
                null);
    }
}
