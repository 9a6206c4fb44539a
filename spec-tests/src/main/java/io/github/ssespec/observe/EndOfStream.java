package io.github.ssespec.observe;

import io.github.ssespec.stream.Dispatched;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * By what a stream tells its clients that it is over for good. At least one of type and data is given. Immutable.
 *
 * @param type the end-of-stream event's type, null for any
 * @param data its data, null for any
 * @param elsewhere the stream that ends, where that is another one than the watched; null where it is the same
 */
public record EndOfStream(
        @Nullable String type,
        @Nullable String data,
        @Nullable URI elsewhere) {

    /** Whether an event is the declared one. */
    public boolean is(Dispatched event) {
        return (type == null || type.equals(event.type())) && (data == null || data.equals(event.data()));
    }
}
