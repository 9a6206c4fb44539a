package io.github.ssespec.checks.end;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.stream.Block;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Span;
import java.util.List;

/** By the declared event clients tell the end from a broken connection. */
final class EventCheck {

    private EventCheck() {}

    static Verdict judge(Ended ended) {
        if (ended.event().isPresent()) {
            return Verdict.kept(ended.name() + " came, complete");
        }
        Dispatched unfinished = Dispatched.unfinished(ended.stream())
                .filter(ended.declared()::is)
                .orElse(null);
        if (unfinished == null) {
            return ended.open()
                    ? ended.notYet()
                    : Verdict.broken(
                            ended.name() + " had not come when the stream ended: " + Answers.how(ended.exchange()),
                            last(ended.stream()));
        }
        boolean late = ended.since(unfinished.arrival()).compareTo(ended.patience()) > 0;
        return ended.open() && !late
                ? ended.stillOpen()
                : Verdict.broken(
                        ended.name() + " came without the blank line that makes it an event", unfinished.span());
    }

    /** The last event, if there was one. */
    private static List<Span> last(EventStream stream) {
        Block last = null;
        for (Block block : stream.blocks()) {
            last = block.dispatches() ? block : last;
        }
        return last == null ? List.of(Answers.statusLine(stream.exchange())) : List.of(last.span());
    }
}
