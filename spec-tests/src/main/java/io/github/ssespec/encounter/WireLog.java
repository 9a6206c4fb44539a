package io.github.ssespec.encounter;

import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Watcher;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a log that the wire writes. Guarded by the log. */
final class WireLog {
    /** How much is kept of what was sent in answer to a request. */
    private static final int MOST_SENT = 64 * 1024;

    /** How many requests are kept: more than any scene makes a right client send. */
    private static final int MOST_REQUESTS = 2_000;

    private final Log log;
    private final List<Open> all = new ArrayList<>();
    private final IdentityHashMap<ClientRequest, Open> byRequest = new IdentityHashMap<>();

    private long lastSent = System.nanoTime();

    WireLog(Log log) {
        this.log = log;
    }

    private static final class Open {
        private final boolean elsewhere;
        private final String path;
        private final ClientRequest request;
        private final long asked = System.nanoTime();
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private long sentBytes;
        private long lastSent = asked;
        private @Nullable Long answered;
        private @Nullable Long left;

        Open(boolean elsewhere, String path, ClientRequest request) {
            this.elsewhere = elsewhere;
            this.path = path;
            this.request = request;
        }

        private Contact contact() {
            return new Contact(
                    elsewhere, path, request, asked, sent.toByteArray(), sentBytes, lastSent, answered, left);
        }
    }

    /** What watches one of the two origins; only what is asked for below {@code root} counts. */
    Watcher watcher(boolean elsewhere, String root) {
        return new Watcher() {
            @Override
            public void asked(ClientRequest request) {
                synchronized (log) {
                    if (request.path().startsWith(root) && all.size() < MOST_REQUESTS) {
                        Open open = new Open(elsewhere, request.path().substring(root.length()), request);
                        all.add(open);
                        byRequest.put(request, open);
                        log.changed();
                    }
                }
            }

            @Override
            public void sending(ClientRequest request, byte[] bytes) {
                synchronized (log) {
                    Open open = byRequest.get(request);
                    if (open != null) {
                        int room = MOST_SENT - open.sent.size();
                        open.sent.write(bytes, 0, Math.min(room, bytes.length));
                        open.sentBytes += bytes.length;
                        open.lastSent = System.nanoTime();
                        lastSent = open.lastSent;
                    }
                }
            }

            @Override
            public void answered(ClientRequest request) {
                synchronized (log) {
                    Open open = byRequest.get(request);
                    if (open != null && open.answered == null && open.left == null) {
                        open.answered = System.nanoTime();
                        log.changed();
                    }
                }
            }

            @Override
            public void left(ClientRequest request) {
                synchronized (log) {
                    Open open = byRequest.get(request);
                    if (open != null && open.left == null) {
                        open.left = System.nanoTime();
                        log.changed();
                    }
                }
            }
        };
    }

    /** How many requests for content have come. */
    int requests() {
        synchronized (log) {
            return (int) all.stream()
                    .filter(open -> Contact.asksForContent(open.request))
                    .count();
        }
    }

    /** When something was sent last. */
    long lastSent() {
        synchronized (log) {
            return lastSent;
        }
    }

    List<Contact> contacts() {
        synchronized (log) {
            return all.stream().map(Open::contact).toList();
        }
    }
}
