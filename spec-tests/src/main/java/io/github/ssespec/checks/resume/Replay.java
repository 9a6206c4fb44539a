package io.github.ssespec.checks.resume;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows the events of a resumed stream, one by one, along those of the watched one: after the id asked for, all of
 * them have to come, in order, each once and as it was, or else the gap is announced.
 */
final class Replay {
    /** What a client gets that resumes. */
    enum Kind {
        /** What came after the id. */
        CONTINUED,
        /** What a fresh connection gets, from the same event on. */
        STARTED_OVER,
        /** The same, while other events happen: whatever a client has comes again. */
        IGNORED,
        /** Something that tells the client of the gap. */
        ANNOUNCED,
        /** What happens from now on, and no more. */
        NOTHING,
        /** Nothing that could be compared. */
        UNKNOWN,
        /** Something else. */
        WRONG
    }

    private final Resumed resumed;
    private final Duration late;
    private final Duration atOnce;
    private final Duration lag;
    private int next;
    private int matched;
    private boolean announced;
    private boolean gap;
    private Kind kind = Kind.CONTINUED;
    private String text = "";
    private List<Span> evidence = List.of();

    Replay(Resumed resumed, Limits limits) {
        this.resumed = resumed;
        this.late = limits.promptHead();
        this.atOnce = limits.glance();
        this.lag = limits.flush();
        this.next = resumed.from() + 1;
        boolean decided = false;
        for (int i = 0; i < resumed.got().size() && !decided; i++) {
            decided = take(i);
        }
        if (!decided) {
            end();
        }
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    List<Span> evidence() {
        return evidence;
    }

    /** Whether that event decides. */
    private boolean take(int index) {
        Dispatched event = resumed.got().get(index);
        boolean leading = matched == 0 && !announced;
        int place = resumed.place(event);
        if (place < 0) {
            return stranger(event, leading);
        }
        Dispatched original = resumed.known().get(place);
        if (!event.sameAs(original)) {
            return altered(event, original, place, leading);
        }
        if (place == next) {
            next++;
            matched++;
            return false;
        }
        return place < next ? again(event, place, leading) : gap(event, place, index);
    }

    /** An event that is not on the watched stream, at least not under that id. */
    private boolean stranger(Dispatched event, boolean leading) {
        if (next < resumed.known().size() && resumed.wasThere(next)) {
            Dispatched expected = resumed.known().get(next);
            boolean same = event.type().equals(expected.type())
                    && event.data().equals(expected.data())
                    && resumed.known().stream()
                                    .filter(k -> k.data().equals(event.data()))
                                    .count()
                            == 1;
            if (same) {
                String how = event.id() == null ? "without its id" : "with another id, '" + event.id() + "'";
                return wrong("the event '" + expected.id() + "' came " + how, event, expected);
            }
        }
        // A greeting without an id, which any connection gets, announces nothing.
        boolean greeting = event.id() == null && resumed.firsts().contains(event.type());
        if (leading && !greeting && resumed.isStrange(event)) {
            announced = true;
            text = "a gap is announced by an event of type '" + event.type() + "'";
        }
        return false;
    }

    private boolean altered(Dispatched event, Dispatched original, int place, boolean leading) {
        boolean strange = resumed.isStrange(event);
        if (leading && strange && place == resumed.from()) {
            // It tells from where it goes on.
            return false;
        }
        if (leading && place <= resumed.from()) {
            kind = Kind.NOTHING;
            text = "ids start anew with each connection: '" + event.id() + "' stands for another event now";
            evidence = List.of(original.span(), event.span());
            return true;
        }
        // A marker or a snapshot bears the id from which a client goes on.
        boolean marker =
                !resumed.types().contains(event.type()) && !event.data().equals(original.data());
        if (leading && (place > next || marker)) {
            announced = true;
            gap = true;
            next = place + 1;
            text = "a gap is announced by an event of type '" + event.type() + "' that goes on from '" + event.id()
                    + "'";
            return false;
        }
        return wrong("the event '" + event.id() + "' came with other " + difference(event, original), event, original);
    }

    private static String difference(Dispatched event, Dispatched original) {
        return event.type().equals(original.type()) ? "data" : "type: " + event.type();
    }

    private boolean again(Dispatched event, int place, boolean leading) {
        if (announced && place <= resumed.from()) {
            kind = Kind.ANNOUNCED;
            return true;
        }
        if (leading && startsAfresh(event)) {
            kind = resumed.isLive(atOnce) ? Kind.IGNORED : Kind.STARTED_OVER;
            text = "the stream starts over with the event '" + event.id() + "', as for a fresh connection";
            return true;
        }
        if (place == resumed.from()) {
            return wrong("the event '" + event.id() + "' itself came again", event);
        }
        if (place < resumed.from()) {
            return wrong(
                    "the event '" + event.id() + "' came again, which was sent before '" + resumed.id() + "'", event);
        }
        return wrong("the event '" + event.id() + "' came twice", event);
    }

    /** A fresh connection of that time begins there too. */
    private boolean startsAfresh(Dispatched event) {
        return !resumed.fresh().isEmpty() && event.sameAs(resumed.fresh().get(0));
    }

    private boolean gap(Dispatched event, int place, int index) {
        if (announced) {
            gap = true;
            next = place + 1;
            matched++;
            return false;
        }
        Dispatched missing = resumed.known().get(next);
        boolean comesLater = resumed.got().stream().skip(index).anyMatch(missing::sameAs);
        if (comesLater) {
            return wrong("the event '" + missing.id() + "' came after '" + event.id() + "'", event, missing);
        }
        if (matched == 0 && !resumed.wasThere(place)) {
            return nothing();
        }
        return wrong(lost(place), event, missing);
    }

    private String lost(int until) {
        List<String> ids = new ArrayList<>();
        resumed.known().subList(next, Math.min(until, next + 3)).forEach(event -> ids.add("'" + event.id() + "'"));
        String more = until - next > 3 ? " and more" : "";
        return (until - next == 1 ? "the event " : "the events ") + String.join(", ", ids) + more + " never came";
    }

    private boolean nothing() {
        kind = Kind.NOTHING;
        text = "nothing is replayed: what came after '" + resumed.id() + "' and before the request is lost";
        return true;
    }

    private boolean wrong(String what, Dispatched... events) {
        kind = Kind.WRONG;
        text = "asked for what came after '" + resumed.id() + "': " + what;
        evidence = List.of(events).stream().map(Dispatched::span).toList();
        return true;
    }

    private void end() {
        int due = next;
        long until = resumed.answer().times().ended() - late.toNanos();
        while (due < resumed.known().size()
                && (resumed.known().get(due).arrival() < until || matched == 0 && resumed.wasThere(due))) {
            due++;
        }
        boolean missing = due > next && !resumed.answer().recording().full();
        boolean proof = matched > 0 || due > resumed.from() + 1;
        if (announced && (gap || matched == 0)) {
            kind = Kind.ANNOUNCED;
        } else if (missing && matched == 0 && !resumed.hadTime(lag)) {
            kind = Kind.UNKNOWN;
            text = "the stream from '" + resumed.id() + "' was open for "
                    + Answers.seconds(resumed.answer().watched()) + " only";
        } else if (missing && matched == 0) {
            nothing();
        } else if (missing) {
            wrong(lost(due), resumed.known().get(next));
        } else if (!proof) {
            kind = Kind.UNKNOWN;
            text = "nothing is known that came after '" + resumed.id() + "'";
        } else {
            text = Answers.count(matched, "event") + " after '" + resumed.id() + "' came, in order, each once";
        }
    }
}
