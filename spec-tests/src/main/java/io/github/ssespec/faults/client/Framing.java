package io.github.ssespec.faults.client;

import java.io.IOException;
import java.io.InputStream;

/** Makes the content out of what follows a response head. */
interface Framing {
    InputStream body(Head head, InputStream in) throws IOException;
}
