package io.github.ssespec.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ssespec.client.parser.StreamEvent;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Look;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.script.ScriptPlayer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrivenFaultsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String END = "{\"data\": \"end\"}";

    static List<Named<CleanServer>> relays() {
        return Stream.concat(CleanRelays.all().stream(), CleanRelays.wrapping().stream())
                .map(server -> Named.of(server.name(), server))
                .toList();
    }

    @Test
    void everyRuleThatIsLookedAtByPublishingHasItsFaults() {
        assertThat(Faults.all())
                .extracting(Fault::rule)
                .containsAll(Catalogue.server().stream()
                        .filter(rule -> rule.look().contains(Look.DRIVEN))
                        .map(Rule::id)
                        .toList());
    }

    @Test
    void eachHasAPathOfItsOwn() {
        Stream<String> faults = Faults.all().stream().map(Fault::path);
        Stream<String> clean = Stream.of(CleanServers.all(), CleanRelays.wrapping())
                .flatMap(List::stream)
                .map(CleanServer::path);
        Stream<String> hooks = Stream.concat(HookCases.all().stream(), HookCases.counts().stream())
                .map(HookCases.HookCase::path);
        assertThat(Stream.of(faults, clean, hooks).flatMap(all -> all)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("relays")
    void aCleanServerSendsAwkwardDataOnce(CleanServer server) throws IOException, InterruptedException {
        try (ScriptPlayer player = ScriptPlayer.start(path -> server.script())) {
            URI uri = player.uri(server.path());
            try (Listening client = server.name().contains("held-back") ? heldBack(uri) : Listening.to(uri)) {
                assertThat(Listening.publish(uri, "{\"data\": \" :a\\r\\rb\\n\\n\"}")
                                .statusCode())
                        .isBetween(200, 299);
                Listening.publish(uri, END);
                List<StreamEvent> events = client.until(event -> event.data().contains("end"));
                assertThat(events)
                        .extracting(event -> meant(server, event.data()))
                        .filteredOn(data -> data.contains(":a"))
                        .containsExactly(" :a\n\nb\n\n");
            }
        }
    }

    static List<Named<Fault>> faults() {
        return DrivenFaults.all().stream()
                .map(fault -> Named.of(fault.rule() + ": " + fault.name(), fault))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultyServerTakesAPlainEvent(Fault fault) throws IOException, InterruptedException {
        try (ScriptPlayer player = ScriptPlayer.start(path -> fault.script())) {
            URI uri = player.uri(fault.path());
            try (Listening client = Listening.to(uri)) {
                assertThat(Listening.publish(uri, END).statusCode()).isEqualTo(204);
            }
        }
    }

    private static String meant(CleanServer server, String data) throws JsonProcessingException {
        return server.name().endsWith("-json") ? JSON.readTree(data).textValue().replace('\r', '\n') : data;
    }

    /** Its head comes with an event, so that one is published until it does. */
    private static Listening heldBack(URI uri) throws IOException, InterruptedException {
        Thread publisher = new Thread(() -> {
            try {
                while (!Listening.subscribers(uri).contains("1")) {
                    Thread.onSpinWait();
                }
                Listening.publish(uri, "{\"data\": \"first\"}");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        publisher.start();
        Listening client = Listening.to(uri);
        publisher.join();
        return client;
    }
}
