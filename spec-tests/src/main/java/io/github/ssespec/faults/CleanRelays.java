package io.github.ssespec.faults;

import static io.github.ssespec.drive.Publication.Field.COMMENT;
import static io.github.ssespec.drive.Publication.Field.DATA;
import static io.github.ssespec.drive.Publication.Field.EVENT;
import static io.github.ssespec.drive.Publication.Field.ID;
import static io.github.ssespec.drive.Publication.Field.RETRY;

import io.github.ssespec.drive.Publication;
import io.github.ssespec.drive.Publication.Field;
import io.github.ssespec.script.Pieces;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Servers that publish in unusual ways, and lose and add nothing. */
public final class CleanRelays {
    /** Small events are sent in many pieces, large ones would take too long. */
    private static final int SMALL = 4_096;

    private static final int AGE_MILLIS = 700;

    /** More than a run publishes. */
    private static final int ALL = 64 * 1024 * 1024;

    /** Those who come without an id get all that is kept. */
    private static final History.Replay HISTORY = (id, all) -> id == null ? all : History.Replay.RIGHT.after(id, all);

    private CleanRelays() {}

    /** All of them but those of {@link #ending()} and {@link #wrapping()}. They have state, so each run needs a list of its own. */
    public static List<CleanServer> all() {
        return List.of(
                relay("relay", Relay.right()),
                relay("relay-with-head-held-back", Relay.right().holdingHead()),
                relay("relay-with-heartbeats", Relay.right().repeating(": heartbeat\n\n", 5)),
                relay("relay-with-heartbeats-of-one-line", Relay.right().repeating(":\n", 10)),
                relay("relay-with-comments-between", spreading((block, member) -> {
                    member.send(utf8(": here it comes\n\n"));
                    member.send(block);
                    member.send(utf8(": that was it\n"));
                })),
                relay("relay-with-a-greeting", Relay.right().welcoming(first("retry: 3000\n: hello\n\n"))),
                relay("relay-with-an-event-first", Relay.right().welcoming(first("event: hello\ndata: you\n\n"))),
                relay("relay-with-a-byte-order-mark", Relay.right().welcoming(first("\ufeff: hello\n\n"))),
                relay("relay-with-a-feed-of-its-own", Relay.right().repeating("event: demo\ndata: 17:45\n\n", 20)),
                relay("relay-with-ids-of-its-own", Relay.right().numbering()),
                relay(
                        "relay-with-its-history-for-newcomers",
                        Relay.right().keeping(ALL).replaying(HISTORY)),
                relay(
                        "relay-with-named-messages",
                        Relay.right()
                                .revising(
                                        publication -> publication.value(EVENT).isPresent()
                                                ? publication
                                                : publication.with(EVENT, "message"))),
                finishing("relay-in-crlf", block -> block.replace("\n", "\r\n")),
                finishing("relay-in-cr", block -> block.replace('\n', '\r')),
                finishing("relay-with-blank-lines-between", block -> "\n" + block + "\n\n"),
                encoding("relay-with-id-behind-data", Encoder.right().last(ID)),
                encoding("relay-with-type-behind-data", Encoder.right().last(EVENT)),
                encoding("relay-with-spaces-where-needed", Encoder.right().finishing(CleanRelays::spaceWhereNeeded)),
                relay(
                        "relay-byte-by-byte",
                        spreading((block, member) -> Pieces.of(block, block.length > SMALL ? SMALL : 1)
                                .forEach(member::send))),
                relay(
                        "relay-line-by-line",
                        spreading((block, member) -> Pieces.lines(block).forEach(member::send))),
                relay(
                        "relay-without-chunks",
                        Relay.right().looking(reply -> reply.raw().header("Connection", "close"))),
                relay("relay-a-little-late", spreading((block, member) -> member.send(block, 40))),
                relay("relay-that-answers-200", Relay.right().accepting(Reply.answer("200 OK", "{\"sent\": true}"))),
                relay("relay-that-answers-202", Relay.right().accepting(Reply.answer("202 Accepted"))),
                guarding(
                        "relay-that-refuses-with-422",
                        publication -> Guard.RIGHT.refusal(publication) == null ? null : "422 Unprocessable Content"),
                guarding(
                        "relay-that-refuses-comments-of-many-lines",
                        Guard.RIGHT.and(Guard.refusing(COMMENT, value -> value.matches("(?s).*[\r\n].*")))),
                relay("relay-that-strips-line-ends", changing(value -> value.replaceAll("[\r\n\0]", ""))),
                relay("relay-that-makes-them-spaces", changing(value -> value.replaceAll("[\r\n\0]", " "))),
                relay("relay-that-cuts-at-them", changing(value -> value.replaceAll("(?s)[\r\n\0].*", ""))),
                relay(
                        "relay-that-drops-what-is-no-time",
                        Relay.right()
                                .guarding(Guard.sparing(RETRY))
                                .encoding(Encoder.right()
                                        .writing(
                                                RETRY,
                                                value -> value.matches("[0-9]+") ? Encoder.line("retry", value) : ""))),
                without(EVENT),
                without(ID),
                without(RETRY),
                without(COMMENT),
                guarding(
                        "relay-of-data-alone",
                        Guard.without(EVENT)
                                .and(Guard.without(ID))
                                .and(Guard.without(RETRY))
                                .and(Guard.without(COMMENT))),
                guarding(
                        "relay-where-comments-are-not-implemented",
                        Guard.answering("501 Not Implemented", COMMENT, value -> true)
                                .and(Guard.RIGHT)),
                relay("relay-that-tells-a-plain-number", plainCount()));
    }

    /** Those whose streams end by themselves, cleanly. */
    static List<CleanServer> ending() {
        return List.of(
                ending("relay-whose-streams-age", Relay.right().welcoming(CleanRelays::age)),
                ending("relay-whose-streams-end-with-an-event", spreading((block, member) -> {
                    member.send(block);
                    member.drain(Duration.ofSeconds(1));
                    member.pipe().close();
                })));
    }

    private static CleanServer ending(String name, Relay relay) {
        return CleanServer.of(name, relay.looking(reply -> reply.raw().header("Connection", "close")))
                .alsoFor("encode", "inject", "fan");
    }

    private static void age(Subscriber newcomer) {
        CompletableFuture.delayedExecutor(AGE_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> newcomer.pipe().close());
    }

    /** Those that write data as JSON strings: clean where that is declared. */
    public static List<CleanServer> wrapping() {
        return List.of(
                encoding("relay-of-json", Encoder.right().taking(DATA, CleanRelays::json)),
                encoding("relay-of-ascii-json", Encoder.right().taking(DATA, value -> ascii(json(value)))));
    }

    private static CleanServer relay(String name, Script script) {
        return CleanServer.of(name, script).alsoFor("encode", "inject", "fan", "time", "resume");
    }

    private static CleanServer encoding(String name, Encoder encoder) {
        return relay(name, Relay.right().encoding(encoder));
    }

    private static CleanServer finishing(String name, UnaryOperator<String> change) {
        return encoding(name, Encoder.right().finishing(change));
    }

    private static CleanServer guarding(String name, Guard guard) {
        return relay(name, Relay.right().guarding(guard));
    }

    private static CleanServer without(Field field) {
        return guarding("relay-without-" + field.label(), Guard.without(field).and(Guard.RIGHT));
    }

    private static Relay spreading(Spread.ToOne to) {
        return Relay.right().spreading(Spread.each(to));
    }

    private static Consumer<Subscriber> first(String block) {
        return newcomer -> newcomer.send(utf8(block));
    }

    /** Makes a type and an id what can be written. */
    private static Relay changing(UnaryOperator<String> change) {
        return Relay.right()
                .guarding(Guard.sparing(EVENT, ID))
                .revising(publication -> change(EVENT, change(ID, publication, change), change));
    }

    private static Publication change(Field field, Publication publication, UnaryOperator<String> change) {
        return publication
                .value(field)
                .map(value -> publication.with(field, change.apply(value)))
                .orElse(publication);
    }

    /** One space is removed by clients: it is written where there is one to lose. */
    private static String spaceWhereNeeded(String block) {
        return block.replaceAll("(?md)^([a-z]*): (?! )", "$1:");
    }

    private static Script plainCount() {
        Relay relay = Relay.right();
        return new Detour(
                relay,
                "/subscribers",
                request -> Reply.answer("200 OK", relay.present() + "\\n")
                        .header("Content-Type", "text/plain")
                        .header("Connection", "close")
                        .steps());
    }

    private static String json(String value) {
        return value.chars()
                .mapToObj(c -> c == '"' || c == '\\'
                        ? "\\" + (char) c
                        : c < ' ' ? String.format("\\u%04x", c) : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String ascii(String json) {
        return json.chars()
                .mapToObj(c -> c < 0x80 ? Character.toString(c) : String.format("\\u%04x", c))
                .collect(Collectors.joining());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
