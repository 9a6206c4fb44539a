package io.github.ssespec.cases;

import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.client.parser.StreamEvent;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.encounter.Told;
import io.github.ssespec.vectors.Delivery;
import io.github.ssespec.vectors.ReconnectionTime;
import io.github.ssespec.vectors.Vector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what a client makes of a chain of vectors with what the standard makes of it, vector by vector. */
final class ChainJudge {
    /** What is wrong without any cut is another rule's matter. */
    private static final Set<String> ABOUT_CUTS = Set.of("parse.crlf-split", "parse.utf8-split", "parse.any-chunking");

    private final Chain chain;

    ChainJudge(Chain chain) {
        this.chain = chain;
    }

    /** Judges the events, and the last event ID of each where the client tells it. */
    Verdict events(Encounter seen) {
        List<String> wrong = new ArrayList<>();
        Set<Vector> wrongWhole = new HashSet<>();
        List<ClientEvent> events = seen.events();
        int from = 0;
        String id = "";
        for (Chain.Link link : chain.links()) {
            int closing = find(events, from, link.closing());
            List<ClientEvent> part = events.subList(from, closing < 0 ? events.size() : closing);
            String difference = difference(part, Expected.of(link.vector().rule(), events(link.expected()), id));
            boolean whole = link.delivery().equals(Delivery.WHOLE);
            if (difference != null && whole && ABOUT_CUTS.contains(link.vector().rule())) {
                wrongWhole.add(link.vector());
            } else if (difference != null && !wrongWhole.contains(link.vector())) {
                wrong.add(link.title() + ": " + difference);
            } else if (closing < 0) {
                wrong.add(link.title() + ": dispatched nothing more after it" + after(seen));
            }
            if (closing < 0) {
                break;
            }
            from = closing + 1;
            id = link.left();
        }
        return wrongWhole.isEmpty() || !wrong.isEmpty()
                ? verdict(wrong)
                : Verdict.noEvidence(
                        "without any cut it is wrong already: " + wrongWhole.size() + " of the streams", null);
    }

    private static String after(Encounter seen) {
        String missed = seen.outcome().missed();
        return missed == null ? "" : ": " + missed;
    }

    private static int find(List<ClientEvent> events, int from, String data) {
        for (int i = from; i < events.size(); i++) {
            if (events.get(i).data().equals(data)) {
                return i;
            }
        }
        return -1;
    }

    private static List<ClientEvent> events(List<StreamEvent> events) {
        return events.stream()
                .map(event -> new ClientEvent(event.type(), event.data(), event.lastEventId(), null))
                .toList();
    }

    /** How the events differ, a clause for people; null where they do not. An id is compared where both tell one. */
    static @Nullable String difference(List<ClientEvent> got, List<ClientEvent> right) {
        boolean same = got.size() == right.size();
        for (int i = 0; same && i < got.size(); i++) {
            same = got.get(i).type().equals(right.get(i).type())
                    && got.get(i).data().equals(right.get(i).data());
        }
        if (!same) {
            return "dispatched " + Say.events(got) + " where the standard gives " + Say.events(right);
        }
        for (int i = 0; i < got.size(); i++) {
            String id = got.get(i).lastEventId();
            String wanted = right.get(i).lastEventId();
            if (id != null && wanted != null && !id.equals(wanted)) {
                return "dispatched " + Say.event(got.get(i)) + " with the last event ID " + Say.quoted(id)
                        + " where the standard gives " + Say.quoted(wanted);
            }
        }
        return null;
    }

    /** Judges the reconnection times that the client tells. */
    Verdict times(Encounter seen) {
        List<String> wrong = new ArrayList<>();
        for (Chain.Link link : chain.links()) {
            ReconnectionTime right = link.vector().reconnectionTime();
            Long told = lastTime(seen, link.closing());
            if (right.milliseconds() != null && !right.allows(told)) {
                wrong.add(link.title() + ": read "
                        + (told == null ? "no reconnection time" : "the reconnection time " + told + " ms")
                        + " where the standard gives " + right);
            }
        }
        return verdict(wrong);
    }

    /** The reconnection time that was told last before the closing event. */
    private static @Nullable Long lastTime(Encounter seen, String closing) {
        Long last = null;
        for (Told told : seen.told()) {
            if (told.what() == Told.What.RETRY) {
                last = told.millis();
            }
            if (told.event() != null && told.event().data().equals(closing)) {
                return last;
            }
        }
        return last;
    }

    private Verdict verdict(List<String> wrong) {
        int all = chain.links().size();
        if (wrong.isEmpty()) {
            return Verdict.kept(all + " deliveries of "
                    + chain.links().stream().map(Chain.Link::vector).distinct().count()
                    + " streams, each as the standard has it");
        }
        String more = wrong.size() == 1 ? "" : " (so in " + wrong.size() + " of " + all + " deliveries)";
        return Verdict.broken(wrong.get(0) + more, List.of());
    }
}
