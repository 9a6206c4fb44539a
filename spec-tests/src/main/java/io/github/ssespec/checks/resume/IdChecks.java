package io.github.ssespec.checks.resume;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.drive.Pulse;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.Block;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import io.github.ssespec.stream.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be said of ids without using them. */
final class IdChecks {
    /** Events of one stream that are compared: a hostile one may have millions. */
    private static final int MOST_EVENTS = 100_000;

    private IdChecks() {}

    /** An id that stands on two events cannot say after which of them to go on. */
    static Verdict unique(Observations seen) {
        long ids = 0;
        for (EventStream stream : Resumed.natural(seen)) {
            Map<String, Block> known = new HashMap<>();
            for (Block block : stream.blocks()) {
                Line id = block.id();
                if (id == null || id.valueLength() == 0 || !block.dispatches() || known.size() >= MOST_EVENTS) {
                    continue;
                }
                ids++;
                Block other = known.putIfAbsent(id.value(), block);
                if (other != null && !sameEvent(stream, other, block)) {
                    return Verdict.broken(
                            "the id '" + id.value() + "' stands on two different events",
                            List.of(other.span(), block.span()));
                }
            }
        }
        return ids == 0
                ? none(seen)
                : Verdict.kept(Answers.count(ids, "event") + " with an id, none on two different events");
    }

    /** The same event sent twice is the same to the byte. */
    private static boolean sameEvent(EventStream stream, Block one, Block other) {
        int length = one.end() - one.start();
        if (length != other.end() - other.start()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (stream.bytes()[one.start() + i] != stream.bytes()[other.start() + i]) {
                return false;
            }
        }
        return true;
    }

    /** A client that is cut off after an event without an id resumes after an earlier one and gets it twice. */
    static Verdict throughout(Observations seen) {
        long with = 0;
        long given = 0;
        List<Span> without = new ArrayList<>();
        long missing = 0;
        for (EventStream stream : Resumed.natural(seen)) {
            for (Block block : stream.blocks()) {
                Line id = block.id();
                if (block.dispatches() && id != null) {
                    // What the kit has given is not the subject's.
                    boolean kits = id.value().startsWith(Pulse.ID);
                    given += kits ? 1 : 0;
                    with += kits ? 0 : 1;
                } else if (block.dispatches()) {
                    missing++;
                    if (without.size() < Verdict.MOST_EVIDENCE) {
                        without.add(block.span());
                    }
                }
            }
        }
        if (with == 0) {
            return given == 0
                    ? none(seen)
                    : Verdict.notApplicable("only events that the kit published with an id carry one");
        }
        return missing == 0
                ? Verdict.kept(with + " of " + Answers.count(with, "event") + " carry an id")
                : Verdict.broken(missing + " of " + Answers.count(with + missing, "event") + " carry no id", without);
    }

    private static Verdict none(Observations seen) {
        boolean events = Resumed.natural(seen).stream().anyMatch(stream -> {
            for (Block block : stream.blocks()) {
                if (block.dispatches()) {
                    return true;
                }
            }
            return false;
        });
        return events ? Verdict.notApplicable("no event carries an id") : Answers.nothing(seen, "event");
    }
}
