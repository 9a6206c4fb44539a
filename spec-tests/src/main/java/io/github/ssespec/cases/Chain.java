package io.github.ssespec.cases;

import io.github.ssespec.client.parser.EventStreamParser;
import io.github.ssespec.client.parser.StreamEvent;
import io.github.ssespec.vectors.Delivery;
import io.github.ssespec.vectors.Vector;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Vectors one after another in one stream, each behind a closing event of the kit's own: so one client serves for many.
 * Immutable.
 *
 * @param links the vectors, each in one delivery
 * @param pieces the bytes of the stream as they are to be sent
 * @param pauses the time before each piece: where the cut is the point, it must not be joined with the one before
 */
record Chain(List<Link> links, List<byte[]> pieces, List<Duration> pauses) {
    /** The first byte of a byte order mark. */
    static final byte MARK = (byte) 0xEF;

    private static final int LONGEST_TO_CUT = 500;
    private static final int MOST_PAUSES = 100;

    /** Long enough for most readers to take what has come. */
    private static final Duration PAUSE = Duration.ofMillis(1);

    private static final String CLOSING = "ssespec-";

    /**
     * One vector within the stream.
     *
     * @param expected what it dispatches there: the last event ID goes on from one vector to the next
     * @param left the last event ID behind it
     */
    record Link(Vector vector, Delivery delivery, String closing, List<StreamEvent> expected, String left) {

        String title() {
            return vector.title() + " (" + delivery.name() + ")";
        }
    }

    /** Whether the vector is not about the first byte of a stream, and leaves nothing unfinished. */
    static boolean takes(Vector vector) {
        byte[] bytes = vector.bytes();
        byte[] closing = closing("x");
        if (bytes.length == 0 || bytes[0] == MARK) {
            return false;
        }
        List<String> wanted = new ArrayList<>(List.of("message x"));
        vector.events().forEach(event -> wanted.add(event.type() + " " + event.data()));
        wanted.add("message x");
        List<StreamEvent> events = parse(joined(closing, bytes, closing));
        List<String> got =
                events.stream().map(event -> event.type() + " " + event.data()).toList();
        String leftId = events.get(events.size() - 1).lastEventId();
        return got.equals(wanted) && leftId.equals(vector.lastEventId());
    }

    /** The chain of those vectors, each in every delivery that decides something. */
    static Chain of(List<Vector> vectors) {
        List<byte[]> pieces = new ArrayList<>();
        List<Duration> pauses = new ArrayList<>();
        int paused = 0;
        List<Link> links = new ArrayList<>();
        List<StreamEvent> events = new ArrayList<>();
        EventStreamParser parser = new EventStreamParser(events::add);
        for (Vector vector : vectors) {
            byte[] bytes = vector.bytes();
            List<Delivery> deciding = Delivery.deciding(vector);
            for (Delivery delivery : deliveries(vector, bytes.length)) {
                String name = CLOSING + links.size();
                byte[] closing = closing(name);
                for (byte[] piece : delivery.pieces(bytes)) {
                    boolean cut = piece.length < bytes.length && deciding.contains(delivery);
                    pauses.add(cut && paused++ < MOST_PAUSES ? PAUSE : Duration.ZERO);
                    pieces.add(piece);
                }
                pauses.add(Duration.ZERO);
                pieces.add(closing);
                events.clear();
                parser.parse(bytes, 0, bytes.length);
                parser.parse(closing, 0, closing.length);
                links.add(new Link(
                        vector,
                        delivery,
                        name,
                        List.copyOf(events.subList(0, events.size() - 1)),
                        parser.lastEventId()));
            }
        }
        return new Chain(List.copyOf(links), List.copyOf(pieces), List.copyOf(pauses));
    }

    private static List<Delivery> deliveries(Vector vector, int length) {
        if (length > LONGEST_TO_CUT) {
            return List.of(Delivery.WHOLE, Delivery.inPiecesOf(LONGEST_TO_CUT));
        }
        List<Delivery> all = new ArrayList<>(List.of(Delivery.WHOLE, Delivery.BYTE_BY_BYTE));
        if (length > 1) {
            all.add(Delivery.cutAt(length / 2));
        }
        Delivery.deciding(vector).stream()
                .filter(delivery -> !all.contains(delivery))
                .forEach(all::add);
        return all;
    }

    /** The data of the event that closes it. */
    String last() {
        return links.get(links.size() - 1).closing();
    }

    /** The types that its events have. */
    Set<String> types() {
        Set<String> types = new TreeSet<>();
        links.forEach(link -> link.expected().forEach(event -> types.add(event.type())));
        return types;
    }

    static byte[] closing(String name) {
        return ("data: " + name + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static List<StreamEvent> parse(byte[] stream) {
        List<StreamEvent> events = new ArrayList<>();
        new EventStreamParser(events::add).parse(stream, 0, stream.length);
        return events;
    }
}
