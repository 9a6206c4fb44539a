package io.github.ssespec.drive;

import io.github.ssespec.wire.Exchange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Large events, each published when the one before has arrived, while one subscriber does not read. Immutable.
 *
 * @param planned how many bytes of data were to be published meanwhile
 * @param calls all that was published, in order
 * @param calm how many of the calls came before that subscriber was there
 * @param after whether a plain event still arrived everywhere when all were over
 * @param stuck the subscriber that read a head and no more; null where it did not come to that
 * @param others those who read
 */
public record Flood(
        Batch batch,
        int planned,
        List<Call> calls,
        int calm,
        boolean after,
        @Nullable Exchange stuck,
        List<Exchange> others) {

    public Flood {
        calls = List.copyOf(calls);
        others = List.copyOf(others);
    }

    List<Exchange> exchanges() {
        List<Exchange> all = new ArrayList<>(others);
        if (stuck != null) {
            all.add(stuck);
        }
        return all;
    }
}
