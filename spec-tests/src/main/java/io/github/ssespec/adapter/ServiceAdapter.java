package io.github.ssespec.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ssespec.wire.SafeUrl;
import io.github.ssespec.wire.Target;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Clients behind a test service that follows the protocol of sse-contract-tests. Its capabilities say what it can be
 * asked beyond the standard; nothing that the standard requires depends on them.
 */
public final class ServiceAdapter implements ClientAdapter {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AT_THE_END = Duration.ofMillis(900);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI url;
    private final ServiceCalls calls;
    private final Set<String> capabilities;
    private final Callbacks callbacks;
    private final Map<Client, Boolean> clients = new ConcurrentHashMap<>();

    private ServiceAdapter(URI url, ServiceCalls calls, @Nullable String host) throws AdapterException {
        this.url = url;
        this.calls = calls;
        this.capabilities = capabilities();
        this.callbacks = Callbacks.start(host);
    }

    /**
     * Asks the service for its capabilities; waits at most 10 s.
     *
     * @param url where the service is
     * @param host the address that the service's callbacks go to, one of this machine; null for the loopback interface
     * @throws AdapterException when there is no such service, or this machine has no such address
     */
    public static ServiceAdapter open(URI url, @Nullable String host) throws AdapterException {
        ServiceCalls calls = new ServiceCalls();
        try {
            return new ServiceAdapter(url, calls, host);
        } catch (AdapterException e) {
            calls.close();
            throw e;
        }
    }

    private Set<String> capabilities() throws AdapterException {
        ServiceCalls.Answer answer = calls.call("GET", url, new byte[0], PATIENCE);
        if (answer.status() != 200) {
            throw new AdapterException("expected 200 and {\"capabilities\": […]} from the test service at "
                    + SafeUrl.of(url) + ", got " + answer);
        }
        try {
            Set<String> names = new HashSet<>();
            JSON.readTree(answer.text()).path("capabilities").forEach(name -> names.add(name.asText()));
            return names;
        } catch (JsonProcessingException e) {
            throw new AdapterException("expected {\"capabilities\": […]} from the test service at " + SafeUrl.of(url)
                    + ", got what is no JSON: " + answer);
        }
    }

    /** What it can be asked; it never tells that a connection is open, nor the origin of an event. */
    @Override
    public Set<Ability> abilities() {
        Set<Ability> abilities = EnumSet.of(Ability.CONNECT, Ability.CLOSE, Ability.ERROR, Ability.LAST_EVENT_ID);
        if (capabilities.contains("post")) {
            abilities.add(Ability.METHOD);
        }
        if (capabilities.contains("headers")) {
            abilities.add(Ability.HEADERS);
        }
        return abilities;
    }

    @Override
    public int jobs() {
        return 16;
    }

    @Override
    public Session start(Order order, ClientReports reports) throws AdapterException {
        CaseReports guarded = new CaseReports(reports);
        Callbacks.Place place = callbacks.place(guarded);
        Client client;
        try {
            client = new Client(create(order, place.url()), guarded, place);
        } catch (AdapterException e) {
            place.leave();
            throw e;
        }
        clients.put(client, true);
        if (capabilities.contains("event-type-listeners")) {
            for (String type : order.types()) {
                client.listen(type);
            }
        }
        return client;
    }

    /** Has the service create a client, and gives the address of that client. */
    private URI create(Order order, URI callbackUrl) throws AdapterException {
        ServiceCalls.Answer answer = calls.call("POST", url, parameters(order, callbackUrl), PATIENCE);
        if (!answer.succeeded() || answer.location().isEmpty()) {
            throw new AdapterException("expected 2xx with a Location from the test service at " + SafeUrl.of(url)
                    + " for a new client, got " + (answer.succeeded() ? "no Location with " : "") + answer);
        }
        String location = answer.location();
        if (!location.matches("(?i)https?://.*")) {
            location = url.toString().replaceFirst("/$", location.startsWith("/") ? "" : "/") + location;
        }
        try {
            return Target.url(location);
        } catch (IllegalArgumentException e) {
            throw new AdapterException("the test service gives a Location that cannot be asked: " + e.getMessage());
        }
    }

    private static byte[] parameters(Order order, URI callbackUrl) {
        ObjectNode parameters = JSON.createObjectNode()
                .put("tag", order.name())
                .put("streamUrl", order.url().toString())
                .put("callbackUrl", callbackUrl.toString())
                .putNull("initialDelayMs")
                .putNull("readTimeoutMs");
        if (!order.method().equals("GET")) {
            parameters.put("method", order.method());
        }
        if (order.body() != null) {
            parameters.put("body", order.body());
        }
        if (!order.headers().isEmpty()) {
            ObjectNode headers = parameters.putObject("headers");
            order.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        }
        return bytes(parameters);
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        Sessions.end(clients.keySet());
        callbacks.close();
        calls.close();
    }

    private final class Client implements Session {
        private final URI address;
        private final CaseReports reports;
        private final Callbacks.Place place;
        private final AtomicBoolean deleted = new AtomicBoolean();

        Client(URI address, CaseReports reports, Callbacks.Place place) {
            this.address = address;
            this.reports = reports;
            this.place = place;
        }

        void listen(String type) {
            ObjectNode command = JSON.createObjectNode().put("command", "listen");
            command.putObject("listen").put("type", type);
            ask("POST", bytes(command), PATIENCE);
        }

        @Override
        public void close() {
            if (deleted.compareAndSet(false, true)) {
                ask("DELETE", new byte[0], PATIENCE);
            }
        }

        @Override
        public void end() {
            reports.over();
            if (deleted.compareAndSet(false, true)) {
                ask("DELETE", new byte[0], AT_THE_END);
            }
            place.leave();
            clients.remove(this);
        }

        private void ask(String method, byte[] json, Duration patience) {
            try {
                ServiceCalls.Answer answer = calls.call(method, address, json, patience);
                if (!answer.succeeded()) {
                    reports.broken("expected 2xx for " + method + " " + SafeUrl.of(address) + ", got " + answer);
                }
            } catch (AdapterException e) {
                reports.broken(String.valueOf(e.getMessage()));
            }
        }
    }
}
