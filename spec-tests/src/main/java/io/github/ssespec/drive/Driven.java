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
 * @param sent all that was published through it, in order
 * @param missing the fields that the subject's interface has not
 * @param subscribers the connections that stayed to the end, and those that the subject ended before
 * @param sentinels what marks the places
 * @param countable whether something tells how many subscribers there are
 * @param acts what came of driving it with many subscribers and publishers
 */
public record Driven(
        @Nullable String trouble,
        List<Sent> sent,
        Set<Publication.Field> missing,
        List<Exchange> subscribers,
        Sentinels sentinels,
        boolean countable,
        Acts acts) {

    public Driven {
        sent = List.copyOf(sent);
        missing = Set.copyOf(missing);
        subscribers = List.copyOf(subscribers);
    }

    /** Every stream that was asked for meanwhile. */
    public List<Exchange> exchanges() {
        return Stream.concat(subscribers.stream(), acts.exchanges().stream()).toList();
    }
}
