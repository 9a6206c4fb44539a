package io.github.ssespec.faults.client;

import java.io.IOException;

/** Makes the request that follows a redirect. */
interface Redirecting {
    Request next(Request request, Head head) throws IOException;
}
