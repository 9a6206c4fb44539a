package io.github.ssespec.checks.end;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import java.util.Optional;

/** What follows the end is lost to clients that have closed; what is left open holds one of a browser's six connections. */
final class ClosesCheck {

    private ClosesCheck() {}

    static Verdict judge(Ended ended) {
        return ended.event().map(end -> of(end, ended)).orElseGet(ended::notYet);
    }

    private static Verdict of(Dispatched end, Ended ended) {
        EventStream stream = ended.stream();
        Optional<Line> next = firstLine(stream, end.end());
        if (next.isPresent()) {
            Span more = stream.span(next.get().start(), stream.size());
            return Verdict.broken(Answers.count(more.length(), "byte") + " follow " + ended.name(), more);
        }
        Exchange exchange = ended.exchange();
        int excess = exchange.response().excess();
        if (excess > 0) {
            return Verdict.broken(
                    Answers.count(excess, "byte") + " follow the end of the response",
                    Span.raw(exchange, exchange.recording().size() - excess, excess));
        }
        String after = Answers.seconds(ended.since(end.arrival())) + " after " + ended.name();
        if (ended.open()) {
            return ended.since(end.arrival()).compareTo(ended.patience()) > 0
                    ? Verdict.broken("the response was still open " + after, end.span())
                    : ended.stillOpen();
        }
        String actual = "the response ended " + after + ": " + Answers.how(exchange);
        return exchange.end() == End.CLEAN ? Verdict.kept(actual) : Verdict.broken(actual, end.span());
    }

    /** The first field or comment from there on, whole or not. */
    private static Optional<Line> firstLine(EventStream stream, int from) {
        for (Line line : stream.lines()) {
            if (line.start() >= from && !line.isBlank()) {
                return Optional.of(line);
            }
        }
        return stream.rest().filter(line -> line.start() >= from);
    }
}
