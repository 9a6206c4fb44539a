package io.github.ssespec.checks.http;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Journey;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.wire.Exchange;

/** Whether the stream is answered with 200. */
final class StatusChecks {

    private StatusChecks() {}

    /** "if res's status is not 200 … then fail the connection". */
    static Verdict status(Observations seen) {
        Journey probe = seen.probe();
        Exchange answer = probe.answer();
        String actual = Answers.status(answer)
                + (probe.hops().size() == 1
                        ? ""
                        : " after " + Answers.count(probe.hops().size() - 1, "redirect"));
        String stopped = probe.stopped();
        if (stopped != null) {
            return Verdict.broken(actual + ": " + stopped, Answers.statusLine(answer));
        }
        if (answer.status() != 200) {
            return Verdict.broken(actual, Answers.statusLine(answer));
        }
        return Answers.alike(seen).stream()
                .filter(other -> other.status() != 200)
                .findFirst()
                .map(other -> Verdict.broken(
                        actual + " at first, then " + Answers.status(other) + " to a request for " + other.purpose(),
                        Answers.statusLine(other)))
                .orElse(Verdict.kept(actual));
    }
}
