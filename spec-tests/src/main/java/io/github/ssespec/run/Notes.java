package io.github.ssespec.run;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.drive.Driven;
import io.github.ssespec.observe.Journey;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.Block;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The few sentences that a user should read before the rules. */
final class Notes {

    private Notes() {}

    /** @param noStream whether what came was judged to be no event stream */
    static List<String> of(Observations seen, boolean noStream) {
        List<String> notes = new ArrayList<>();
        Journey probe = seen.probe();
        Exchange answer = probe.answer();
        if (answer.head().isEmpty()) {
            notes.add(
                    answer.response().broken()
                            ? "What answered speaks no HTTP: nothing else could be judged."
                            : "Nothing could be judged: " + Answers.noHead(answer) + ".");
        } else if (answer.status() != 200) {
            notes.add("The subject answered " + Answers.status(answer)
                    + ": only a 200 is read as a stream, so what depends on one could not be judged.");
        } else if (!answer.isEventStream()) {
            notes.add("The subject answered with " + Answers.header(answer, "Content-Type")
                    + ": that is no event stream, so what depends on one could not be judged.");
        } else if (!noStream && !dispatches(seen)) {
            Exchange watched = Answers.watched(seen);
            notes.add("No event came in " + Answers.seconds(watched.watched())
                    + (watched.end() == End.BY_KIT
                            ? ". Raise --window, or let the subject send something meanwhile."
                            : ", and then the response was over."));
        }
        seen.driven()
                .map(Driven::trouble)
                .ifPresent(trouble -> notes.add("In driven mode " + trouble + ": what needs it is inconclusive."));
        busy(seen).ifPresent(notes::add);
        for (Exchange exchange : seen.exchanges()) {
            if (exchange.recording().full()) {
                notes.add("Connection " + exchange.id() + " sent more than "
                        + Answers.count(exchange.recording().size(), "byte")
                        + ": the rest was not read.");
            }
        }
        return notes;
    }

    private static Optional<String> busy(Observations seen) {
        List<Exchange> busy = seen.exchanges().stream().filter(Exchange::isBusy).toList();
        if (busy.isEmpty() || seen.probe().answer().isBusy()) {
            return Optional.empty();
        }
        String statuses = busy.stream()
                .map(exchange -> String.valueOf(exchange.status()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or "));
        return Optional.of("The subject said " + (busy.size() == 1 ? "once" : busy.size() + " times")
                + " that it was busy (" + statuses + "): what depended on it is inconclusive.");
    }

    private static boolean dispatches(Observations seen) {
        for (EventStream stream : seen.streams()) {
            for (Block block : stream.blocks()) {
                if (block.dispatches()) {
                    return true;
                }
            }
        }
        return false;
    }
}
