package io.github.ssespec.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.drive.Publication;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.Target;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What shows a publish request again without the kit. */
class CommandsOfPublishTest {
    private static final URI EVENTS = URI.create("http://127.0.0.1:8080/events");

    private static PublishOptions publish(String uri, String type, @Nullable String body, String... headers) {
        List<GivenHeader> given = Arrays.stream(headers)
                .map(text -> GivenHeader.parseTemplate(text, Map.of("TOKEN", "s3cret")::get))
                .toList();
        return new PublishOptions(URI.create(uri), "POST", type, body, given, false, null);
    }

    private static RunOptions options(PublishOptions publish) {
        List<GivenHeader> headers = List.of(GivenHeader.parse("X-Subject: {event}", name -> null));
        return new RunOptions(
                new Target(
                        EVENTS,
                        "GET",
                        List.of(headers.get(0).header()),
                        new byte[0],
                        Target.of(EVENTS).tls(),
                        null),
                headers,
                Catalogue.server(),
                Limits.REAL,
                Optional.empty(),
                Terms.USUAL,
                false,
                false,
                false,
                Optional.empty(),
                Optional.of(publish),
                Optional.empty());
    }

    private static String curl(PublishOptions publish, Publication publication) {
        Request request = publish.hook().request(publication).orElseThrow();
        return new Commands(options(publish)).curl(request);
    }

    @Test
    void itPublishesTheSameContent() {
        assertThat(curl(publish("http://127.0.0.1:8080/publish", "application/json", null), Publication.data("it's\n")))
                .isEqualTo("curl -isN -X POST -H 'Accept:' -H 'Content-Type: application/json'"
                        + " --data-binary '{\"data\":\"it'\\''s\\n\"}' http://127.0.0.1:8080/publish");
    }

    @Test
    void contentThatCannotStandInALineIsAFile() {
        PublishOptions publish = publish("http://127.0.0.1/p", "text/plain", "{data}");

        assertThat(curl(publish, Publication.data("a\rb"))).contains(" --data-binary @FILE ");
        assertThat(curl(publish, Publication.data("x".repeat(10_000)))).contains(" --data-binary @FILE ");
        assertThat(curl(publish, Publication.data("@a"))).contains(" --data-binary @FILE ");
    }

    @Test
    void itShowsValuesOfFieldsAndNoSecret() {
        PublishOptions publish = publish(
                "http://me:pass@127.0.0.1/p?key=k3y",
                "text/plain",
                "{data}",
                "X-Type: {event}",
                "X-Key: Key env:TOKEN",
                "X-Plain: s3cret");

        assertThat(curl(publish, Publication.data("a").with(Publication.Field.EVENT, "tick é")))
                .contains(" -u \"$USER_INFO\" -H 'X-Type: tick é' -H \"X-Key: Key $TOKEN\" -H \"X-Plain: $X_PLAIN\" ")
                .endsWith(" --data-binary a 'http://***@127.0.0.1/p?key=***'");
    }

    @Test
    void headersOfTheSubjectAndOfTheHookDoNotMix() {
        RunOptions options = options(publish("http://127.0.0.1/p", "text/plain", "{data}", "X-Hook: one"));
        Commands commands = new Commands(options);

        assertThat(commands.curl(options.target().request()))
                .contains("\"X-Subject: $X_SUBJECT\"")
                .doesNotContain("X-Hook");
        assertThat(curl(options.publish().orElseThrow(), Publication.data("a")))
                .contains("\"X-Hook: $X_HOOK\"")
                .doesNotContain("X-Subject");
    }

    @Test
    void eachPartOfAHeaderBetweenPlacesIsAVariableOfItsOwn() {
        GivenHeader header = GivenHeader.parseTemplate("X-Key: first {event} second {id}", name -> null);

        assertThat(header.shown()).isEqualTo("X-Key: env:X_KEY{event}env:X_KEY_2{id}");
        assertThat(header.literals()).extracting("value").containsExactly("first", "second");
    }

    @Test
    void whatTheEnvironmentHoldsHasNoPlaces() {
        GivenHeader header = GivenHeader.parseTemplate("X-Key: env:KEY {event}", name -> "{data}");
        PublishOptions publish = new PublishOptions(
                URI.create("http://h/"), "POST", "text/plain", "{data}", List.of(header), false, null);
        Publication publication = Publication.data("a").with(Publication.Field.EVENT, "tick");

        assertThat(publish.hook().request(publication).orElseThrow().headers())
                .extracting("value")
                .contains("{data} tick");
    }
}
