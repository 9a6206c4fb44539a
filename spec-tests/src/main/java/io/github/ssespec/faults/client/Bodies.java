package io.github.ssespec.faults.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The ways in which a response's content is framed and coded. */
final class Bodies {

    private Bodies() {}

    /** The content as its head frames and codes it; it gives out at once what has come. */
    static InputStream of(Head head, InputStream in) throws IOException {
        return decoded(head, framed(head, in));
    }

    static InputStream decoded(Head head, InputStream body) throws IOException {
        return head.header("content-encoding").equalsIgnoreCase("gzip") ? new GZIPInputStream(body) : body;
    }

    static InputStream framed(Head head, InputStream in) throws IOException {
        if (head.status() == 204) {
            return InputStream.nullInputStream();
        }
        if (head.header("transfer-encoding").toLowerCase(Locale.ROOT).endsWith("chunked")) {
            return new ChunkedBody(in, Bodies::chunkSize);
        }
        String length = head.header("content-length");
        return length.isEmpty() ? in : new SizedBody(in, Long.parseLong(length));
    }

    /** The size in a chunk's first line, which an extension may follow. */
    static long chunkSize(String line) {
        int extension = line.indexOf(';');
        return Long.parseLong((extension < 0 ? line : line.substring(0, extension)).strip(), 16);
    }
}
