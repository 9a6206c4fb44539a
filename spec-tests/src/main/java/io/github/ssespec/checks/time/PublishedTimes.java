package io.github.ssespec.checks.time;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.checks.driven.Published;
import io.github.ssespec.drive.Driven;
import io.github.ssespec.drive.Publication;
import io.github.ssespec.drive.Sent;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.wire.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long what is published takes to arrive: from the last byte of the request to the event's blank line. */
final class PublishedTimes {

    private PublishedTimes() {}

    static Verdict latency(Observations seen) {
        List<Long> took = new ArrayList<>();
        seen.arrivals()
                .forEach(arrival -> took.add(
                        Math.max(0, arrival.event().arrival() - arrival.sent().at())));
        if (took.isEmpty()) {
            return seen.driven().isPresent()
                    ? Verdict.noEvidence(
                            seen.driven().map(Driven::trouble).orElse("nothing that was published came"), null)
                    : Published.notDriven(seen);
        }
        Collections.sort(took);
        long p99 = took.get(Math.min(took.size() - 1, (int) Math.ceil(took.size() * 0.99) - 1));
        return Verdict.fact(
                "median " + milliseconds(took.get(took.size() / 2)) + ", 99th percentile " + milliseconds(p99) + " of "
                        + Answers.count(took.size(), "arrival"),
                List.of());
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }

    /** An old connection that a registry has forgotten, or a proxy has dropped without a word, stays silent. */
    static Verdict deaf(Observations seen) {
        Exchange watched = Answers.watched(seen);
        Long head = watched.times().head();
        long old = seen.limits().old().toNanos();
        List<Sent> late = seen.pulses().stream()
                .filter(Sent::accepted)
                .filter(sent -> head != null
                        && sent.at() - head > old
                        && sent.at() < watched.times().ended())
                .toList();
        if (late.isEmpty()) {
            return Verdict.needsOption(
                    "no connection was held for more than "
                            + Answers.seconds(seen.limits().old()),
                    "--thorough");
        }
        EventStream stream = seen.stream(Question.WATCH).orElse(null);
        List<Dispatched> events = stream == null ? List.of() : Dispatched.of(stream);
        String data = late.get(0).publication().value(Publication.Field.DATA).orElse("");
        return events.stream().anyMatch(event -> event.data().contains(data))
                ? Verdict.kept("a connection of more than "
                        + Answers.seconds(seen.limits().old()) + " got what was published")
                : Verdict.broken(
                        "what was published did not come to a connection that was "
                                + Answers.seconds(Duration.ofNanos(late.get(0).at() - (head == null ? 0 : head)))
                                + " old",
                        List.of());
    }
}
