package io.github.ssespec.stream;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.http.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of a response without its content coding, each byte traceable to the raw response. */
interface Content {

    byte[] bytes();

    int size();

    int rawOffset(int offset);

    /** What was wrong with the coding, or null. */
    @Nullable String error();

    /** Decodes gzip and deflate; any other coding is left as it is. */
    static Content of(Exchange exchange) {
        List<String> codings = exchange.contentCodings();
        Body body = exchange.response().body();
        if (codings.size() == 1 && Inflated.knows(codings.get(0))) {
            return Inflated.of(body, codings.get(0));
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
        };
    }
}
