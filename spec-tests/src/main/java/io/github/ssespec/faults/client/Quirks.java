package io.github.ssespec.faults.client;

import io.github.ssespec.adapter.ClientEvent;
import io.github.ssespec.adapter.ClientReports;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Each step of one client, as the standard has it, to be set to another one before the client starts. Suppliers are
 * asked once a connection. What a client has to remember besides may be captured by the steps: each client has its own.
 */
final class Quirks {
    /** What comes of a stream's bytes, read by read. */
    Supplier<Function<byte[], String>> decoder = Utf8Decoder::new;
    /** What becomes of a byte order mark in what was decoded. */
    Supplier<UnaryOperator<String>> mark = LeadingMark::new;

    Supplier<Splitter> splitter = LineSplitter::new;
    /** What is done to a line before anything else. */
    UnaryOperator<String> line = UnaryOperator.identity();
    /** What a line that is not empty means; null for nothing. */
    Function<String, @Nullable Field> field = Field::of;
    /** What the known fields do. */
    final Map<String, BiConsumer<Block, Field>> fields = new HashMap<>(Map.of(
            "data", (block, field) -> block.data(field.value()),
            "event", (block, field) -> block.type(field.value()),
            "id", (block, field) -> block.id(field.value()),
            "retry", (block, field) -> block.retry(field.value())));
    /** What any other field does. */
    BiConsumer<Block, Field> unknown = (block, field) -> {};

    /** What is done with the buffers when a stream begins. */
    Consumer<Block> begin = block -> {};

    Consumer<Block> blank = Block::dispatch;
    /** What is done with the unfinished block when the stream has ended. */
    Consumer<Block> end = block -> {};
    /** What is done to an event before it is dispatched. */
    UnaryOperator<ClientEvent> event = UnaryOperator.identity();

    Dispatching dispatching = (event, application) -> application.accept(event);
    /** What the application is told. */
    UnaryOperator<ClientReports> reports = UnaryOperator.identity();
    /** An event's origin by the URL that was first asked for and the one that answered. */
    BiFunction<URI, URI, String> origin = (first, last) -> Request.origin(last);

    /** What is done to each attempt's request. */
    BiFunction<Request, State, Request> request = (request, state) -> request;
    /** In which a request's head is written. */
    Charset charset = StandardCharsets.UTF_8;
    /** After which statuses another head is awaited. */
    IntPredicate interim = status -> status < 200 && status != 101;

    Predicate<Head> follows = Head::isRedirect;
    int redirects = 20;
    Redirecting redirect = Request::redirected;
    Predicate<Head> accepts = head -> head.status() == 200 && head.isEventStream();
    Framing framing = Bodies::of;
    /** How many bytes of the content are read at most at a time. */
    int readBytes = 8192;
    /** Whether it makes its next request on the same connection where the response's framing permits it. */
    boolean keepsAlive;

    /** After which endings it makes another attempt. */
    BiPredicate<Ending, State> comesBack = (ending, state) -> !ending.is(Ending.How.REFUSED);
    /** How long it waits for that, in milliseconds. */
    ToLongBiFunction<Ending, State> delay = (ending, state) -> state.reconnectionTime;
    /** What else it does when a connection is lost. */
    Consumer<Client> lost = client -> {};

    /** What it does when it is asked to close. */
    Consumer<Client> close = Client::abort;
    /** Whether it minds, at the end of a phase or at an event, that it was closed. */
    Predicate<Phase> minds = phase -> true;
}
