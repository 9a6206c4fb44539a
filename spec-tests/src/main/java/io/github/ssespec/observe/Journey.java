package io.github.ssespec.observe;

import io.github.ssespec.wire.Exchange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request and the redirects it led through.
 *
 * @param hops the exchanges in order; the last is the answer
 * @param stopped why a last redirect was not followed, null when there was none
 */
public record Journey(List<Exchange> hops, @Nullable String stopped) {

    public Journey {
        hops = List.copyOf(hops);
    }

    /** What came in the end. */
    public Exchange answer() {
        return hops.get(hops.size() - 1);
    }
}
