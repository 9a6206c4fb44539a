package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of driving a subject with many subscribers and publishers. Immutable. Each is null where it was not played.
 *
 * @param burst several publishers at once, while subscribers come and vanish
 * @param race a subscriber that reconnects again and again meanwhile
 * @param flood a subscriber that does not read
 * @param headcount what the subject says of how many subscribers it has; null where it was not asked to the end
 * @param trouble why no more was played; null where nothing was wrong
 */
public record Acts(
        @Nullable Burst burst,
        @Nullable Race race,
        @Nullable Flood flood,
        @Nullable Headcount headcount,
        @Nullable String trouble) {
    static final Acts NONE = new Acts(null, null, null, null, null);

    /** Every stream that was asked for in them. */
    public List<Exchange> exchanges() {
        return Stream.of(
                        Optional.ofNullable(burst).map(Burst::exchanges),
                        Optional.ofNullable(race).map(Race::exchanges),
                        Optional.ofNullable(flood).map(Flood::exchanges))
                .flatMap(exchanges -> exchanges.orElse(List.of()).stream())
                .toList();
    }
}
