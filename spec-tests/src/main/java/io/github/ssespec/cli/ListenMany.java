package io.github.ssespec.cli;

import io.github.ssespec.client.EventSource;
import io.github.ssespec.client.EventSourceBuilder;
import io.github.ssespec.reports.Visible;
import io.github.ssespec.run.ExitStatus;
import io.github.ssespec.wire.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many event sources in one process: the staying form of the {@code --command} adapter. Ends with its input. */
final class ListenMany {
    private static final Pattern OPEN = Pattern.compile("open (\\d{1,18}) (\\S+)");
    private static final Pattern CLOSE = Pattern.compile("close (\\d{1,18})");

    private record Client(EventSource source, ClientLines lines) {
        void close() {
            source.close();
            lines.closed();
        }
    }

    private final Function<URI, EventSourceBuilder> builders;
    private final Io io;
    private final Map<Long, Client> clients = new HashMap<>();

    ListenMany(Function<URI, EventSourceBuilder> builders, Io io) {
        this.builders = builders;
        this.io = io;
    }

    int run() throws IOException {
        JsonLine.print(io.out(), "ready", json -> {});
        io.out().flush();
        BufferedReader in = new BufferedReader(new InputStreamReader(io.in(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Matcher open = OPEN.matcher(line.strip());
            Matcher close = CLOSE.matcher(line.strip());
            if (open.matches()) {
                open(Long.parseLong(open.group(1)), open.group(2));
            } else if (close.matches()) {
                close(Long.parseLong(close.group(1)));
            } else {
                io.err().println("ssespec: expected 'open N URL' or 'close N', not '" + Visible.shortened(line) + "'");
            }
        }
        clients.values().forEach(client -> client.source().close());
        return ExitStatus.OK;
    }

    private void open(long number, String url) {
        close(number);
        ClientLines lines = new ClientLines(io.out(), OptionalLong.of(number));
        try {
            EventSource source = builders.apply(Target.url(url))
                    .onOpen(lines::opened)
                    .onEvent(lines::event)
                    .onError(lines::error)
                    .open();
            clients.put(number, new Client(source, lines));
        } catch (IllegalArgumentException e) {
            io.err().println("ssespec: " + Visible.shortened(String.valueOf(e.getMessage())));
            lines.closed();
        }
    }

    private void close(long number) {
        Client client = clients.remove(number);
        if (client != null) {
            client.close();
        }
    }
}
