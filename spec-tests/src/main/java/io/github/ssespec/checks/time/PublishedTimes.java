package io.github.ssespec.checks.time;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.drive.Driven;
import io.github.ssespec.drive.Passages;
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
import java.util.Optional;

/** How long what is published takes to arrive: from the last byte of the request to the event's blank line. */
final class PublishedTimes {

    private PublishedTimes() {}

    /** Of each published sentinel that came: its event, and what was published. */
    private static List<Passages.Arrival> arrivals(Observations seen) {
        return seen.driven().map(driven -> seen.arrivals()).orElse(List.of());
    }

    /** "within 1 s of being published, without another one being published"; empty where nothing published came. */
    static Optional<Verdict> unbuffered(Observations seen) {
        Driven driven = seen.driven().orElse(null);
        List<Passages.Arrival> arrivals = arrivals(seen);
        if (driven == null || arrivals.isEmpty()) {
            return Optional.empty();
        }
        Duration most = seen.limits().flush();
        long slowest = 0;
        for (Passages.Arrival arrival : arrivals) {
            Sent sent = arrival.sent();
            long took = arrival.event().arrival() - sent.at();
            slowest = Math.max(slowest, took);
            if (took > most.toNanos()) {
                boolean behindAnother = driven.sent().stream()
                        .anyMatch(other -> other.number() > sent.number()
                                && other.answer().times().started()
                                        < arrival.event().arrival());
                return Optional.of(Verdict.broken(
                        "a published event came after " + Answers.seconds(Duration.ofNanos(took))
                                + (behindAnother ? ", when another one had been published" : ""),
                        arrival.event().span()));
            }
        }
        return Optional.of(Verdict.kept("the slowest of " + Answers.count(arrivals.size(), "arrival")
                + " of published events took " + milliseconds(slowest)));
    }

    static Verdict latency(Observations seen) {
        List<Long> took = new ArrayList<>();
        arrivals(seen)
                .forEach(arrival -> took.add(
                        Math.max(0, arrival.event().arrival() - arrival.sent().at())));
        if (took.isEmpty()) {
            return Answers.missing(seen, Question.PUBLISH)
                    .orElseGet(() -> Verdict.noEvidence("nothing that was published came", null));
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
