package io.github.ssespec.server.http;

import java.io.ByteArrayOutputStream;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Reads the whole content of a request, as it arrives. Of one that is too long the rest is read too, but not kept: a
 * client that is still writing would not see the answer.
 */
final class BoundedBody implements Invocable.Task {
    private final Content.Source content;
    private final int limit;
    private final Promise<byte[]> whole;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean tooLong;

    private BoundedBody(Content.Source content, int limit, Promise<byte[]> whole) {
        this.content = content;
        this.limit = limit;
        this.whole = whole;
    }

    /** Begins to read; the promise fails with a {@link Refusal} if there are more bytes than the limit. */
    static void read(Content.Source content, int limit, Promise<byte[]> whole) {
        new BoundedBody(content, limit, whole).run();
    }

    @Override
    public void run() {
        while (true) {
            Content.Chunk chunk = content.read();
            if (chunk == null) {
                content.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                whole.failed(chunk.getFailure());
                return;
            }
            keep(chunk);
            chunk.release();
            if (chunk.isLast()) {
                end();
                return;
            }
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    private void keep(Content.Chunk chunk) {
        tooLong |= bytes.size() + chunk.remaining() > limit;
        if (!tooLong) {
            bytes.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
        }
    }

    private void end() {
        if (tooLong) {
            whole.failed(new Refusal(
                    HttpStatus.PAYLOAD_TOO_LARGE_413, "the content is longer than the " + limit + " bytes allowed"));
        } else {
            whole.succeeded(bytes.toByteArray());
        }
    }
}
