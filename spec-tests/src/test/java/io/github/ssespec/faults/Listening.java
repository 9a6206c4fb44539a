package io.github.ssespec.faults;

import io.github.ssespec.client.parser.EventStreamListener;
import io.github.ssespec.client.parser.EventStreamParser;
import io.github.ssespec.client.parser.StreamEvent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A subscriber in a test. Not thread-safe. */
final class Listening implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final InputStream in;
    private final List<StreamEvent> events = new ArrayList<>();
    private final StringBuilder bytes = new StringBuilder();
    private final EventStreamParser parser = new EventStreamParser((EventStreamListener) events::add);

    private Listening(InputStream in) {
        this.in = in;
    }

    static Listening to(URI uri, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return new Listening(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body());
    }

    static HttpResponse<String> publish(URI uri, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri + "/publish"))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static String subscribers(URI uri) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(uri + "/subscribers")).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The events so far, as soon as that one has come. */
    List<StreamEvent> until(Predicate<StreamEvent> last) throws IOException {
        byte[] some = new byte[8192];
        while (events.isEmpty() || !last.test(events.get(events.size() - 1))) {
            int length = in.read(some);
            if (length < 0) {
                throw new AssertionError("the stream ended after " + events);
            }
            parser.parse(some, 0, length);
            bytes.append(new String(some, 0, length, StandardCharsets.UTF_8));
        }
        return List.copyOf(events);
    }

    /** The events so far, as soon as one of that data has come. */
    List<StreamEvent> untilData(String data) throws IOException {
        return until(event -> event.data().equals(data));
    }

    /** What has come, as text. */
    String text() {
        return bytes.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
