package io.github.ssespec.checks.time;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Question;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Recording;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether, where and how streams end by themselves. */
final class EndingChecks {

    private EndingChecks() {}

    /** Judged on the longest connection that the run holds anyway; a stream that is there to end is another matter. */
    static Verdict staysOpen(Observations seen) {
        List<Exchange> streams = Stream.concat(
                        streams(seen).stream().filter(e -> !Question.ENDING.ledTo(e)),
                        Stream.of(seen.probe().answer()))
                .sorted(Comparator.comparing(Exchange::watched).reversed())
                .toList();
        if (seen.end().filter(end -> end.elsewhere() == null).isPresent()) {
            return Verdict.notApplicable("an end of the stream is declared");
        }
        Exchange longest = seen.answer(Question.WATCH)
                .filter(watched -> watched.isEventStream() && watched.end() != End.BY_KIT)
                .orElse(streams.get(0));
        if (longest.end() == End.BY_KIT) {
            return Verdict.kept("it was open for " + Answers.seconds(longest.watched()) + ", until the kit left");
        }
        List<Exchange> worstFirst = Stream.of(End.RESET, End.CUT, End.CLEAN)
                .flatMap(end -> streams.stream().filter(e -> e.end() == end).limit(1))
                .toList();
        return Verdict.broken(
                "it ended by itself: "
                        + worstFirst.stream().map(EndingChecks::ending).collect(Collectors.joining("; ")),
                worstFirst.stream().map(EndingChecks::last).toList());
    }

    /** A constant idle time is a proxy's; a constant age, a server's or a route's time-out. */
    static Verdict cut(Observations seen) {
        List<Exchange> ended =
                streams(seen).stream().filter(e -> e.end() != End.BY_KIT).toList();
        if (ended.isEmpty()) {
            return Verdict.fact("no stream ended while the kit watched", List.of());
        }
        return Verdict.fact(
                ended.stream().map(EndingChecks::ending).distinct().limit(5).collect(Collectors.joining("; ")),
                ended.stream().map(EndingChecks::last).toList());
    }

    private static List<Exchange> streams(Observations seen) {
        return seen.streams().stream().map(stream -> stream.exchange()).toList();
    }

    private static String ending(Exchange exchange) {
        Recording recording = exchange.recording();
        Duration idle = Duration.ofNanos(exchange.times().ended() - recording.nanosOf(recording.reads() - 1));
        return String.format(
                Locale.ROOT,
                "%s, %.1f s old and %.1f s after its last byte",
                Answers.how(exchange),
                exchange.watched().toNanos() / 1e9,
                idle.toNanos() / 1e9);
    }

    private static Span last(Exchange exchange) {
        Recording recording = exchange.recording();
        int read = recording.reads() - 1;
        return Span.raw(exchange, recording.offsetOf(read), recording.lengthOf(read));
    }
}
