package io.github.ssespec.faults;

import io.github.ssespec.drive.JsonPublication;
import io.github.ssespec.drive.Publication;
import io.github.ssespec.drive.Publication.Field;
import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.script.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A server that sends what it is told to: {@code POST} to a path that ends in {@code /publish}, with the JSON of
 * {@link JsonPublication}, is answered when every subscriber has it before him; {@code GET} on {@code /subscribers} tells
 * how many there are, and on any other path subscribes, after what came behind the Last-Event-ID. It does everything right
 * except for what is said of it: each method gives a changed copy, which is a server of its own. Thread-safe.
 */
public final class Relay implements Script {
    /** How often something is repeated: longer than anybody stays. */
    private static final int PERIODS = 2_000;

    private final List<Subscriber> members = new CopyOnWriteArrayList<>();
    private final AtomicInteger joined = new AtomicInteger();
    private History history = History.usual();

    private Encoder encoder = Encoder.right();
    private Guard guard = Guard.RIGHT;
    private UnaryOperator<Publication> revision = publication -> publication;
    private Spread spread = Spread.TO_ALL;
    private History.Replay replay = History.Replay.RIGHT;
    private int seamMillis;
    private Consumer<Subscriber> welcome = newcomer -> {};
    private UnaryOperator<Reply> look = reply -> reply;
    private Reply accepted = Reply.answer("204 No Content").without("Content-Length");
    private boolean concurrent;
    private boolean holdsHead;
    private IntBinaryOperator count = (present, ever) -> present;

    private Relay() {}

    /** A server that does everything right: ids are those that it is given. */
    public static Relay right() {
        return new Relay();
    }

    private Relay change(Consumer<Relay> change) {
        Relay copy = new Relay();
        copy.history = history.anew();
        copy.encoder = encoder;
        copy.guard = guard;
        copy.revision = revision;
        copy.spread = spread;
        copy.replay = replay;
        copy.seamMillis = seamMillis;
        copy.welcome = welcome;
        copy.look = look;
        copy.accepted = accepted;
        copy.concurrent = concurrent;
        copy.holdsHead = holdsHead;
        copy.count = count;
        change.accept(copy);
        return copy;
    }

    /** With its blocks written in another way. */
    Relay encoding(Encoder other) {
        return change(r -> r.encoder = other);
    }

    /** With other things refused. */
    Relay guarding(Guard other) {
        return change(r -> r.guard = other);
    }

    /** With what is published changed before anything is done with it, behind other such changes. */
    Relay revising(UnaryOperator<Publication> more) {
        return change(r -> {
            UnaryOperator<Publication> first = r.revision;
            r.revision = publication -> more.apply(first.apply(publication));
        });
    }

    /** With ids of its own, which count up from 1, where it is given none. */
    Relay numbering() {
        AtomicInteger count = new AtomicInteger();
        return revising(publication -> publication.value(Field.ID).isPresent()
                ? publication
                : publication.with(Field.ID, "" + count.incrementAndGet()));
    }

    /** With its blocks handed out in another way. */
    Relay spreading(Spread other) {
        return change(r -> r.spread = other);
    }

    /** With something else sent first to those who come. */
    Relay replaying(History.Replay other) {
        return change(r -> r.replay = other);
    }

    /** With so many bytes kept of what is published. */
    Relay keeping(int bytes) {
        return change(r -> r.history = History.of(bytes));
    }

    /**
     * With that time between what is sent again and the subscription of one who resumes from an id of its own, in which
     * what is published is lost to him; less than 0 for a subscription that comes first, so that it comes twice.
     */
    Relay seam(int millis) {
        return change(r -> r.seamMillis = millis);
    }

    /** With something done for those who come, before all else. */
    Relay welcoming(Consumer<Subscriber> other) {
        return change(r -> r.welcome = other);
    }

    /** With several publications handed out at a time. */
    Relay concurrent() {
        return change(r -> r.concurrent = true);
    }

    /** With that sent again and again to those who come, from the first moment on and whatever is published. */
    Relay repeating(String block, int everyMillis) {
        byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
        return welcoming(newcomer -> IntStream.range(0, PERIODS).forEach(i -> newcomer.send(bytes, i * everyMillis)));
    }

    /** With another answer for a publication that is taken. */
    Relay accepting(Reply other) {
        return change(r -> r.accepted = other);
    }

    /** With its streams answered in another way. */
    Relay looking(UnaryOperator<Reply> other) {
        return change(r -> r.look = other);
    }

    /** With the response head held back until there is something to send. */
    Relay holdingHead() {
        return change(r -> r.holdsHead = true);
    }

    /** With other numbers told, made of how many there are and how many ever came. */
    Relay counting(IntBinaryOperator other) {
        return change(r -> r.count = other);
    }

    @Override
    public boolean publishes() {
        return true;
    }

    @Override
    public List<Step> answer(ClientRequest request) {
        String path = request.path().split("\\?", 2)[0];
        if (path.endsWith("/publish")) {
            Reply reply = request.is("POST")
                    ? publish(request.body())
                    : Reply.answer("405 Method Not Allowed").more("Allow", "POST");
            return reply.header("Connection", "close").steps();
        }
        if (path.endsWith("/subscribers")) {
            return subscribers().header("Connection", "close").steps();
        }
        List<Step> steps = Scripted.of(this::stream).answer(request);
        return holdsHead && request.is("GET") ? Step.Pour.holdingBack(steps) : steps;
    }

    /** How many subscribers there are. */
    int present() {
        return (int) members.stream().filter(member -> !member.isGone()).count();
    }

    private Reply subscribers() {
        int told = count.applyAsInt(present(), joined.get());
        return Reply.answer("200 OK", "{\"count\": " + told + "}").header("Content-Type", "application/json");
    }

    private Reply publish(byte[] body) {
        Optional<Publication> asked = JsonPublication.read(body);
        if (asked.isEmpty()) {
            return Reply.answer("400 Bad Request", "expected a JSON object with event, data, id, retry or comment");
        }
        String refusal = guard.refusal(asked.get());
        if (refusal != null) {
            return Reply.answer(refusal);
        }
        boolean done = concurrent ? hand(asked.get()) : handAlone(asked.get());
        return done ? accepted : Reply.answer("500 Internal Server Error");
    }

    private synchronized boolean handAlone(Publication publication) {
        return hand(publication);
    }

    private boolean hand(Publication asked) {
        Publication publication = revision.apply(asked);
        byte[] block = encoder.block(publication);
        if (block.length == 0) {
            return true;
        }
        history.add(publication.value(Field.ID).orElse(""), block);
        boolean done = spread.hand(block, members);
        members.removeIf(Subscriber::isGone);
        return done;
    }

    private Reply stream(ClientRequest request) {
        Reply reply = look.apply(Reply.stream());
        if (!request.is("GET")) {
            return reply;
        }
        members.removeIf(Subscriber::isGone);
        Subscriber newcomer = new Subscriber(joined.incrementAndGet());
        welcome.accept(newcomer);
        String id = Feed.lastEventId(request);
        if (id == null || seamMillis == 0 || !id.matches("[0-9]+")) {
            synchronized (this) {
                sendAgain(id, newcomer);
                members.add(newcomer);
            }
        } else {
            seam(id, newcomer);
        }
        return reply.pours(newcomer.pipe());
    }

    private void seam(String id, Subscriber newcomer) {
        if (seamMillis < 0) {
            members.add(newcomer);
            pause(-seamMillis);
            sendAgain(id, newcomer);
        } else {
            sendAgain(id, newcomer);
            pause(seamMillis);
            members.add(newcomer);
        }
    }

    private synchronized void sendAgain(@Nullable String id, Subscriber newcomer) {
        replay.after(id, history.all()).forEach(sent -> newcomer.send(sent.block()));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
