package io.github.ssespec.checks.end;

import io.github.ssespec.checks.Verdict;
import io.github.ssespec.stream.Dispatched;
import java.util.List;
import java.util.Optional;

/** A client comes back with the last id that it has: only an id of its own says that it has had the end. */
final class IdCheck {

    private IdCheck() {}

    static Verdict judge(Ended ended) {
        return ended.event().map(end -> of(end, ended)).orElseGet(ended::notYet);
    }

    private static Verdict of(Dispatched end, Ended ended) {
        String id = end.id();
        if (id == null) {
            return Verdict.broken(ended.name() + " carries no id", end.span());
        }
        Optional<Dispatched> other =
                Dispatched.first(ended.stream(), event -> event.start() != end.start() && id.equals(event.id()));
        return other.map(same -> Verdict.broken(
                        "the id of " + ended.name() + " stands on another event, too: " + id,
                        List.of(same.span(), end.span())))
                .orElseGet(() -> Verdict.kept("id: " + id + ", on no other event"));
    }
}
