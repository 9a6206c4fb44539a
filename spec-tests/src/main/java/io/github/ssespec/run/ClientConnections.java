package io.github.ssespec.run;

import io.github.ssespec.encounter.Contact;
import io.github.ssespec.encounter.Encounter;
import io.github.ssespec.reports.Connection;
import io.github.ssespec.reports.Evidence;
import io.github.ssespec.reports.wire.WireFiles;
import io.github.ssespec.stream.Notation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of a client's requests what reports tell of connections, and saves the raw bytes that were sent in answer. */
final class ClientConnections {
    /** How many bytes are shown of a piece of evidence. */
    private static final int SHOWN = 200;

    /** How many connections are shown of one encounter. */
    private static final int SHOWN_OF_ONE = 4;

    /** An interim response is not the answer. */
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 ([2-5][0-9]{2}) ", Pattern.MULTILINE);

    private final List<Connection> all = new ArrayList<>();
    private final IdentityHashMap<Contact, Connection> numbered = new IdentityHashMap<>();

    /**
     * One entry a request.
     *
     * @param files where raw responses go; null for nowhere
     */
    ClientConnections(List<Encounter> encounters, @Nullable WireFiles files) {
        for (Encounter encounter : encounters) {
            for (Contact contact : encounter.contacts()) {
                Connection connection = connection(contact, encounter, files);
                all.add(connection);
                numbered.put(contact, connection);
            }
        }
    }

    private Connection connection(Contact contact, Encounter encounter, @Nullable WireFiles files) {
        int id = all.size() + 1;
        byte[] sent = contact.sent();
        WireFiles.Saved saved = files == null ? new WireFiles.Saved(null, false) : files.save(id, sent, sent.length);
        return new Connection(
                id,
                saved.file(),
                contact.line(),
                status(sent),
                contact.answered() == null ? "by-kit" : "clean",
                (contact.over().orElse(encounter.ended()) - contact.asked()) / 1_000_000,
                List.of(),
                encounter.title(),
                saved.truncated() || sent.length < contact.sentBytes());
    }

    private static @Nullable Integer status(byte[] sent) {
        Matcher status = STATUS.matcher(new String(sent, StandardCharsets.ISO_8859_1));
        return status.find() ? Integer.valueOf(status.group(1)) : null;
    }

    /** All of them, numbered from 1. */
    List<Connection> all() {
        return all;
    }

    /** What was sent in an encounter, connection by connection. */
    List<Evidence> evidence(Encounter encounter) {
        List<Evidence> evidence = new ArrayList<>();
        for (Contact contact : encounter.contacts().stream().limit(SHOWN_OF_ONE).toList()) {
            Connection connection = numbered.get(contact);
            byte[] sent = contact.sent();
            int body = body(sent);
            evidence.add(new Evidence(
                    connection == null ? null : connection.file(),
                    body,
                    sent.length - body,
                    encounter.title() + ": " + contact.line() + " got "
                            + Notation.show(sent, body, sent.length, SHOWN)));
        }
        return evidence;
    }

    private static int body(byte[] sent) {
        int end = new String(sent, StandardCharsets.ISO_8859_1).lastIndexOf("HTTP/1.1 ");
        int blank = new String(sent, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n", Math.max(0, end));
        return blank < 0 ? 0 : blank + 4;
    }
}
