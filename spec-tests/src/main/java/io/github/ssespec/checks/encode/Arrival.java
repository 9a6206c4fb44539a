package io.github.ssespec.checks.encode;

import io.github.ssespec.checks.driven.Shown;
import io.github.ssespec.drive.Driven;
import io.github.ssespec.drive.Passage;
import io.github.ssespec.drive.Publication;
import io.github.ssespec.drive.Sentinels;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.Line;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** How each field has to arrive. */
final class Arrival {

    /** What servers make of data that they were not given. */
    private static final Set<String> NO_DATA = Set.of("", "null", "undefined", "None");

    /** As long as the line ends may be between two blocks. */
    private static final int BLANK_LINES = 4;

    /** More events than all that is published may lead to that have no data, or data of that kind. */
    private static final int PUBLISHED = 10;

    private Arrival() {}

    /** "Newlines in data (LF, CR, CRLF) may arrive as LF." */
    static String normalised(String data) {
        return data.replace("\r\n", "\n").replace('\r', '\n');
    }

    static Optional<String> ofData(Driven driven, Passage passage) {
        return event(driven, passage).isPresent() ? Optional.empty() : Optional.of(came(driven, passage));
    }

    /** The event of those data, if it came; one without a type has that of the sentinels about it. */
    private static Optional<Dispatched> event(Driven driven, Passage passage) {
        String data = normalised(value(passage, Publication.Field.DATA));
        return passage.events().stream()
                .filter(event -> mayBeOf(passage, event)
                        && normalised(driven.sentinels().meant(event.data())).equals(data))
                .findFirst();
    }

    /** What has a type of its own is not what was published without one. */
    private static boolean mayBeOf(Passage passage, Dispatched event) {
        return passage.sent().publication().value(Publication.Field.EVENT).isPresent()
                || event.type().equals(passage.first().type())
                || event.type().equals(passage.behind().type());
    }

    private static String value(Passage passage, Publication.Field field) {
        return passage.sent().publication().value(field).orElse("");
    }

    /** Whether the data came as the JSON that they would be in. */
    static boolean asJson(Passage passage) {
        Sentinels json = Sentinels.ofJson();
        String data = value(passage, Publication.Field.DATA);
        return passage.events().stream()
                .anyMatch(event ->
                        !event.data().equals(data) && json.meant(event.data()).equals(data));
    }

    private static String came(Driven driven, Passage passage) {
        String mark =
                passage.sent().probe() == null ? "" : passage.sent().probe().mark();
        List<Dispatched> events = passage.events();
        Optional<Dispatched> nearest = events.stream()
                .filter(event -> !mark.isEmpty() && event.data().contains(mark))
                .findFirst()
                .or(() -> events.stream().findFirst());
        if (nearest.isPresent()) {
            String data = driven.sentinels().meant(nearest.get().data());
            String length = size(data) > Shown.MOST
                    ? ", where " + size(value(passage, Publication.Field.DATA)) + " bytes were published"
                    : "";
            return "it came as " + Shown.text(data) + length;
        }
        return passage.closed() ? "it never came" : "it never came, nor did what was published after it";
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Whether its event came behind the one that was published after it, and no other was published that is like it. */
    static boolean overtaken(Driven driven, Passage passage) {
        String data = normalised(value(passage, Publication.Field.DATA));
        return passage.closed()
                && passage.sent().publication().value(Publication.Field.DATA).isPresent()
                && event(driven, passage).isEmpty()
                && driven.sent().stream()
                                .flatMap(sent -> sent.publication().value(Publication.Field.DATA).stream())
                                .filter(other -> normalised(other).equals(data))
                                .count()
                        == 1
                && Dispatched.first(
                                passage.stream(),
                                event -> event.start() >= passage.behind().end()
                                        && mayBeOf(passage, event)
                                        && normalised(driven.sentinels().meant(event.data()))
                                                .equals(data))
                        .isPresent();
    }

    static Optional<String> ofType(Driven driven, Passage passage) {
        String type = value(passage, Publication.Field.EVENT);
        return event(driven, passage)
                .map(event -> event.type().equals(type)
                        ? Optional.<String>empty()
                        : Optional.of("the type came as " + Shown.text(event.type())))
                .orElseGet(() -> Optional.of(came(driven, passage)));
    }

    /** "Set the data buffer and the event type buffer to the empty string": the next event has its own type. */
    static Optional<String> ofNext(Driven driven, Passage passage) {
        if (event(driven, passage).isEmpty()) {
            return Optional.of(came(driven, passage));
        }
        return !passage.closed()
                        || passage.behind().type().equals(passage.first().type())
                ? Optional.empty()
                : Optional.of("the next event, which has none, came with the type "
                        + Shown.text(passage.behind().type()));
    }

    static Optional<String> ofId(Driven driven, Passage passage) {
        String id = value(passage, Publication.Field.ID);
        Dispatched event = event(driven, passage).orElse(null);
        if (event == null) {
            return Optional.of(came(driven, passage));
        }
        if (id.isEmpty()) {
            return resets(passage, event)
                    ? Optional.empty()
                    : Optional.of("no empty id came, so the last event ID is not reset"
                            + (event.id() == null ? "" : ": it came as " + Shown.text(event.id())));
        }
        if (id.equals(event.id()) || event.id() == null && isSetBefore(passage, id, event)) {
            return Optional.empty();
        }
        return Optional.of(event.id() == null ? "the id did not come" : "the id came as " + Shown.text(event.id()));
    }

    /** "Set the last event ID string of the event source to the value of the last event ID buffer": a block may do just that. */
    private static boolean isSetBefore(Passage passage, String id, Dispatched event) {
        return lines(passage, line -> line.is("id") && line.value().equals(id) && line.start() < event.start());
    }

    private static boolean resets(Passage passage, Dispatched event) {
        return event.id() == null
                && lines(passage, line -> line.is("id") && line.valueLength() == 0 && line.start() < event.end());
    }

    static Optional<String> ofRetry(Driven driven, Passage passage) {
        String retry = value(passage, Publication.Field.RETRY);
        if (lines(
                passage,
                line -> line.is("retry")
                        && line.value().replaceFirst("^0+(?=.)", "").equals(retry))) {
            return ofData(driven, passage);
        }
        return Optional.of(passage.lines().stream()
                .filter(line -> line.is("retry"))
                .findFirst()
                .map(line -> "the reconnection time came as " + Shown.text(line.value()))
                .orElse("no retry field came"));
    }

    static Optional<String> ofComment(Driven driven, Passage passage) {
        String comment = value(passage, Publication.Field.COMMENT);
        List<Dispatched> events = passage.events().stream()
                .filter(event -> event.data().contains(comment))
                .toList();
        if (!events.isEmpty()) {
            return Optional.of("it came as an event");
        }
        Line came = passage.lines().stream()
                .filter(line -> line.isComment() && line.value().strip().equals(comment))
                .findFirst()
                .orElse(null);
        if (came == null) {
            return Optional.of("it never came as a comment");
        }
        return passage.events().stream()
                .filter(event -> NO_DATA.contains(event.data()) && isOf(came, event) && !isUsual(event))
                .findFirst()
                .map(event -> "with it came an event of the data " + Shown.text(event.data()));
    }

    /** Whether an event is made of the comment's block, or of the one right behind it. */
    private static boolean isOf(Line comment, Dispatched event) {
        return event.end() > comment.start() && event.start() <= comment.end() + BLANK_LINES;
    }

    /** Whether such events come again and again, more often than such are published. */
    private static boolean isUsual(Dispatched event) {
        return Dispatched.of(event.stream()).stream()
                        .filter(other -> other.type().equals(event.type())
                                && other.data().equals(event.data()))
                        .count()
                > PUBLISHED;
    }

    private static boolean lines(Passage passage, Predicate<Line> which) {
        return passage.lines().stream().anyMatch(which);
    }
}
