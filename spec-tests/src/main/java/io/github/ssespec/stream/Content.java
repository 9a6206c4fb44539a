package io.github.ssespec.stream;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.http.Body;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The content of a response without its content coding, each byte traceable to the raw response. */
interface Content {

    byte[] bytes();

    int size();

    int rawOffset(int offset);

    /** What was wrong with the coding, or null. */
    @Nullable
    String error();

    /** Whether all that came is decoded. */
    boolean whole();

    /** Decodes gzip and deflate; any other coding is left as it is. */
    static Content of(Exchange exchange) {
        List<String> codings = exchange.contentCodings();
        Body body = exchange.response().body();
        Optional<String> known = codings.stream().filter(Inflated::knows).findFirst();
        if (known.isPresent()) {
            return Inflated.of(exchange, known.get());
        }
        return new Content() {
            @Override
            public byte[] bytes() {
                return body.bytes();
            }

            @Override
            public int size() {
                return body.size();
            }

            @Override
            public int rawOffset(int offset) {
                return body.rawOffset(offset);
            }

            @Override
            public @Nullable String error() {
                return null;
            }

            @Override
            public boolean whole() {
                return true;
            }
        };
    }
}
