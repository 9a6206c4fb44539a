package io.github.ssespec.drive;

import static io.github.ssespec.drive.Publication.Field.COMMENT;
import static io.github.ssespec.drive.Publication.Field.EVENT;
import static io.github.ssespec.drive.Publication.Field.ID;
import static io.github.ssespec.drive.Publication.Field.RETRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ssespec.wire.Header;
import io.github.ssespec.wire.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HooksTest {
    private static final URI PLACE = URI.create("http://127.0.0.1:8080/publish");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MERCURE = "topic=x&data={data}&id={id}&type={event}&retry={retry}";
    private static final Publication ALL = Publication.data("a\nb")
            .with(EVENT, "tick & tock")
            .with(ID, "é=1")
            .with(RETRY, "2000")
            .with(COMMENT, "\"quiet\"");

    private static Hook hook(String type, String body, String... headers) {
        List<HeaderTemplate> templates = Arrays.stream(headers)
                .map(line -> line.split(": ", 2))
                .map(pair -> new HeaderTemplate(pair[0], TextTemplate.parse(pair[1])))
                .toList();
        return Hooks.of(PLACE, "POST", type, body, templates);
    }

    private static String body(Hook hook, Publication publication) {
        return new String(hook.request(publication).orElseThrow().body(), StandardCharsets.UTF_8);
    }

    private static Optional<String> header(Hook hook, Publication publication, String name) {
        return hook.request(publication).orElseThrow().headers().stream()
                .filter(header -> header.name().equals(name))
                .map(Header::value)
                .findFirst();
    }

    @Test
    void theUsualHookTakesJsonWithEveryFieldThatIsGiven() {
        Hook hook = new JsonHook(PLACE, "POST", List.of());
        Request request = hook.request(ALL).orElseThrow();

        assertThat(request.line()).isEqualTo("POST /publish HTTP/1.1");
        assertThat(request.headers()).containsExactly(new Header("Content-Type", "application/json"));
        assertThat(body(hook, ALL))
                .isEqualTo("{\"event\":\"tick & tock\",\"data\":\"a\\nb\",\"id\":\"é=1\",\"retry\":2000,"
                        + "\"comment\":\"\\\"quiet\\\"\"}");
        assertThat(body(hook, Publication.data(""))).isEqualTo("{\"data\":\"\"}");
    }

    @ParameterizedTest
    @EnumSource(Publication.Field.class)
    void theUsualHookHasEveryField(Publication.Field field) {
        assertThat(new JsonHook(PLACE, "POST", List.of()).has(field)).isTrue();
    }

    @Test
    void withoutATemplateTheUsualOneIsSentAsTheTypeThatIsGiven() {
        Hook hook = Hooks.of(PLACE, "PUT", "application/vnd.x+json", null, List.of());

        assertThat(hook.request(ALL).orElseThrow().method()).isEqualTo("PUT");
        assertThat(header(hook, ALL, "Content-Type")).contains("application/vnd.x+json");
        assertThat(body(hook, Publication.data("a"))).isEqualTo("{\"data\":\"a\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5                    | 5
            99999999999999999999 | 99999999999999999999
            5s                   | "5s"
            -1                   | "-1"
            ٣                    | "٣"
            """)
    void aRetryOfDigitsIsANumberAndAnyOtherAString(String retry, String json) {
        assertThat(body(hook(JsonHook.TYPE, "{\"r\":{retry},\"d\":{data}}"), Publication.of(RETRY, retry)))
                .isEqualTo("{\"r\":" + json + "}");
    }

    @Test
    void aRetryWithALineEndIsAString() {
        assertThat(body(new JsonHook(PLACE, "POST", List.of()), Publication.of(RETRY, "5\ndata: forged")))
                .isEqualTo("{\"retry\":\"5\\ndata: forged\"}");
    }

    @Test
    void inJsonAMemberWhoseValueIsAbsentIsDroppedAtAnyDepth() {
        Hook hook = hook(
                "application/json; charset=utf-8",
                "{\"to\": \"all\", \"n\": 1.5, \"message\": {\"type\": {event}, \"text\": {data}}, \"meta\": {\"id\": {id}},"
                        + " \"list\": [{data}, {id}, null, {\"e\":{event}}]}");

        assertThat(body(hook, Publication.data("a")))
                .isEqualTo("{\"to\":\"all\",\"n\":1.5,\"message\":{\"text\":\"a\"},\"meta\":{},"
                        + "\"list\":[\"a\",null,null,{}]}");
        assertThat(hook.has(EVENT)).isTrue();
        assertThat(hook.has(RETRY)).isFalse();
    }

    @Test
    void aJsonTemplateMayBeAPlaceAlone() {
        Hook hook = hook("application/json", "{data}", "X-Event: {event}");

        assertThat(body(hook, Publication.data("a \"b\""))).isEqualTo("\"a \\\"b\\\"\"");
        assertThat(body(hook, Publication.of(EVENT, "tick"))).isEmpty();
    }

    @Test
    void aValueThatReadsLikeAPlaceIsAValue() {
        Publication publication = Publication.data("{id}").with(ID, "{data}");

        assertThat(body(hook("application/json", "{\"d\":{data},\"i\":{id}}"), publication))
                .isEqualTo("{\"d\":\"{id}\",\"i\":\"{data}\"}");
        assertThat(body(hook(FORM, "d={data}&i={id}"), publication)).isEqualTo("d=%7Bid%7D&i=%7Bdata%7D");
        assertThat(body(hook("text/plain", "{data} {id}"), publication)).isEqualTo("{id} {data}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text": "{data}"}           | {data} stands for a whole JSON value, its quotes too: write it without quotes
            {"text": "say \\"{data}\\""} | write it without quotes, as in {"text": {data}}
            {{data}: 1}                  | {data} stands for a value, as in {"text": {data}}, and not for a member's name
            {"text": {data}              | not JSON: Unexpected end-of-input
            {"text": {data}} more        | not JSON: Unrecognized token 'more'
            data={data}                  | not JSON: Unrecognized token 'data'
            ``                           | expected JSON such as {"text": {data}}, not ''
            {"text": "a"}                | there is no place for {data}
            """)
    void aJsonTemplateThatCannotBeIsRefusedAndTheRightOneShown(String template, String message) {
        assertThatThrownBy(() -> hook("application/json", template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aMercureHubTakesAForm() {
        Hook hook = hook(FORM, MERCURE);

        assertThat(body(
                        hook,
                        Publication.data("a b\r\nc")
                                .with(EVENT, "tick & tock")
                                .with(ID, "é=1")
                                .with(RETRY, "5")))
                .isEqualTo("topic=x&data=a+b%0D%0Ac&id=%C3%A9%3D1&type=tick+%26+tock&retry=5");
        assertThat(header(hook, Publication.data("a"), "Content-Type")).contains(FORM);
    }

    @Test
    void inAFormAPairWhoseValueIsAbsentIsDroppedAndAnEmptyOneIsNot() {
        assertThat(body(hook(FORM, MERCURE), Publication.data(""))).isEqualTo("topic=x&data=");
    }

    @Test
    void whatHasNoPlaceCannotBePublished() {
        Hook hook = hook(FORM, MERCURE);

        assertThat(hook.has(COMMENT)).isFalse();
        assertThat(hook.request(Publication.of(COMMENT, "a"))).isEmpty();
        assertThat(hook.request(Publication.data("a").with(COMMENT, "b"))).isEmpty();
    }

    @Test
    void nchanTakesTextAndTheTypeInAHeader() {
        Hook hook = hook("text/plain", "{data}", "X-EventSource-Event: {event}");
        Publication typed = Publication.data("a\r\n b").with(EVENT, "tick");

        assertThat(body(hook, typed)).isEqualTo("a\r\n b");
        assertThat(header(hook, typed, "X-EventSource-Event")).contains("tick");
        assertThat(hook.has(EVENT)).isTrue();
        assertThat(hook.has(ID)).isFalse();
    }

    @Test
    void inTextWhatIsAbsentIsEmpty() {
        assertThat(body(hook("text/plain", "<{event}|{data}>"), Publication.data("a")))
                .isEqualTo("<|a>");
    }

    @Test
    void aHeaderWhoseValueIsAbsentIsDropped() {
        Hook hook = hook("text/plain", "{data}", "X-Event: {event}", "X-Both: {event} of {id}", "X-Fixed: one");

        assertThat(hook.request(Publication.data("a").with(EVENT, "tick"))
                        .orElseThrow()
                        .headers())
                .extracting(Header::name)
                .containsExactly("X-Event", "X-Fixed", "Content-Type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\r\nb", "a\0b", "a\tb", "a\u001Bb", "a\u007Fb", " a", "a ", " "})
    void aValueThatCannotStandInAHeaderIsNotPublished(String value) {
        Hook hook = hook("text/plain", "{data}", "X-Event: {event}");

        assertThat(hook.request(Publication.data("a").with(EVENT, value))).isEmpty();
        assertThat(hook.request(Publication.data(value))).isPresent();
    }

    @Test
    void aHeaderCarriesUtf8Bytes() {
        Hook hook = hook("text/plain", "{data}", "X-Event: type={event};");

        assertThat(header(hook, Publication.data("a").with(EVENT, "é漢 x"), "X-Event"))
                .map(value -> new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .contains("type=é漢 x;");
    }

    @Test
    void userInformationOfTheUrlGoesIntoAHeaderUnlessOneIsGiven() {
        URI uri = URI.create("http://me:pass@127.0.0.1/publish");
        HeaderTemplate own = new HeaderTemplate("authorization", TextTemplate.parse("Bearer x"));

        assertThat(header(new JsonHook(uri, "POST", List.of()), ALL, "Authorization"))
                .contains("Basic bWU6cGFzcw==");
        assertThat(header(new JsonHook(uri, "POST", List.of(own)), ALL, "Authorization"))
                .isEmpty();
    }

    @Test
    void aPlaceThatThereIsNotIsFound() {
        assertThat(TextTemplate.unknownPlace("{\"a\": {data}, \"b\": {evnt}}")).contains("evnt");
        assertThat(TextTemplate.unknownPlace("{ event }")).contains(" event ");
        assertThat(TextTemplate.unknownPlace("{\"a\": {data}, \"b\": {}, \"c\": {\"d\": {id}}}"))
                .isEmpty();
    }
}
