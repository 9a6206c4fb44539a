package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of driving a subject. Immutable.
 *
 * @param trouble what is wrong with the hook, so that nothing, or nothing more, could be published; null where nothing is
 * @param silent whether the hook took what was published, and none of it came
 * @param sent all that was published through it, in order
 * @param missing the fields that the subject's interface has not
 * @param unfit the rules of which a value cannot stand in the hook's template
 * @param subscribers the connections that stayed to the end, and those that the subject ended before
 * @param sentinels what marks the places
 * @param countable whether something tells how many subscribers there are
 * @param acts what came of driving it with many subscribers and publishers
 */
public record Driven(
        @Nullable String trouble,
        boolean silent,
        List<Sent> sent,
        Set<Publication.Field> missing,
        Set<String> unfit,
        List<Exchange> subscribers,
        Sentinels sentinels,
        boolean countable,
        Acts acts) {

    public Driven {
        sent = List.copyOf(sent);
        missing = Set.copyOf(missing);
        unfit = Set.copyOf(unfit);
        subscribers = List.copyOf(subscribers);
    }

    /** Whether everything was tried that is to show that rule. */
    public boolean whole(String rule) {
        return Probes.of(rule)
                == sent.stream()
                        .filter(s -> s.probe() != null && s.probe().rule().equals(rule))
                        .count();
    }

    /** Whether the last thing that the subject was asked to send got no answer. */
    public boolean mute() {
        return !sent.isEmpty() && sent.get(sent.size() - 1).answer().head().isEmpty();
    }

    /** The number of the first stream that the driver asked for; above any where it asked for none. */
    public int firstExchange() {
        return exchanges().stream().mapToInt(Exchange::id).min().orElse(Integer.MAX_VALUE);
    }

    /** Every stream that was asked for meanwhile. */
    public List<Exchange> exchanges() {
        return Stream.concat(subscribers.stream(), acts.exchanges().stream()).toList();
    }
}
