package io.github.ssespec.checks.driven;

import io.github.ssespec.checks.FieldNames;
import io.github.ssespec.drive.Batch;
import io.github.ssespec.drive.Call;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one subscriber got of a batch.
 *
 * @param pieces its events in order, whole or not
 * @param torn the first thing of the batch that is no whole event, if there is one
 */
public record Heard(EventStream stream, List<Piece> pieces, Optional<Torn> torn) {

    /** An event of the batch as it came. */
    public record Piece(Batch.Mark mark, Dispatched event) {}

    /**
     * What is no whole event.
     *
     * @param text what it is, for people
     */
    public record Torn(String text, Span span) {}

    /** What each of those subscribers got that were given an event stream. */
    public static List<Heard> of(Batch batch, List<Exchange> subscribers) {
        return subscribers.stream()
                .filter(exchange -> exchange.isEventStream() && EventStream.canRead(exchange))
                .map(exchange -> of(batch, EventStream.of(exchange)))
                .toList();
    }

    private static Heard of(Batch batch, EventStream stream) {
        List<Piece> pieces = new ArrayList<>();
        List<Torn> torn = new ArrayList<>();
        for (Dispatched event : Dispatched.of(stream)) {
            if (batch.isIn(event.data())) {
                Optional<Batch.Mark> mark = batch.mark(event.data());
                mark.ifPresent(m -> pieces.add(new Piece(m, event)));
                if (mark.isEmpty()) {
                    torn.add(new Torn("an event is a part of one that was published", event.span()));
                } else if (!batch.isWhole(event.data(), mark.get())) {
                    torn.add(new Torn(mark.get() + " came with other data than it was given", event.span()));
                }
            }
        }
        loose(batch, stream).ifPresent(torn::add);
        return new Heard(
                stream,
                pieces,
                torn.stream()
                        .min((a, b) -> Long.compare(a.span().offset(), b.span().offset())));
    }

    /** A line of the batch that is no data. */
    private static Optional<Torn> loose(Batch batch, EventStream stream) {
        for (Line line : stream.lines()) {
            if (line.isField() && !FieldNames.known(line) && batch.isIn(line.name() + ":" + line.value())) {
                return Optional.of(new Torn("a piece of an event stands in no data field", line.span()));
            }
        }
        return Optional.empty();
    }

    /** Whether the subject left it to the kit to end the stream. */
    public boolean stayed() {
        return stream.exchange().end() == End.BY_KIT;
    }

    /** Whether its stream had begun when that was published. */
    public boolean wasThere(Call call) {
        Long head = stream.exchange().times().head();
        return head != null && head < call.sent();
    }

    /** Those events that have not come, though the subject took them. */
    public List<Batch.Mark> missing(List<Call> calls) {
        Set<Batch.Mark> came = new HashSet<>();
        pieces.forEach(piece -> came.add(piece.mark()));
        return calls.stream()
                .filter(Call::accepted)
                .map(Call::mark)
                .filter(mark -> !came.contains(mark))
                .toList();
    }

    /** The first event that came a second time. */
    public Optional<Piece> repeated() {
        Set<Batch.Mark> came = new HashSet<>();
        return pieces.stream().filter(piece -> !came.add(piece.mark())).findFirst();
    }

    /** The last of its events, as far as one came. */
    public List<Span> end() {
        return pieces.isEmpty()
                ? List.of()
                : List.of(pieces.get(pieces.size() - 1).event().span());
    }

    /** Its stream, for people. */
    @Override
    public String toString() {
        return "connection " + stream.exchange().id();
    }
}
