package io.github.ssespec.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ssespec.server.encoder.ServerSentEvent;
import io.github.ssespec.server.hub.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationJsonTest {
    @Test
    void readsEveryField() throws Refusal {
        assertThat(read("{\"event\":\"e\",\"data\":\"d\\né\",\"id\":\"\",\"retry\":0,\"comment\":\"c\"}"))
                .isEqualTo(toEveryone(new ServerSentEvent("e", "d\né", "", 0L, "c")));
    }

    @Test
    void whatIsLeftOutIsAbsent() throws Refusal {
        assertThat(read("{\"data\":\"\"}")).isEqualTo(toEveryone(ServerSentEvent.ofData("")));
    }

    @Test
    void readsToWhomItGoes() throws Refusal {
        ServerSentEvent event = ServerSentEvent.ofData("d");

        assertThat(read("{\"topic\":\"t\",\"data\":\"d\"}")).isEqualTo(new Publication(event, new Audience.Topic("t")));
        assertThat(read("{\"data\":\"d\",\"user\":\"u\"}")).isEqualTo(new Publication(event, new Audience.User("u")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"daat":"x"}              | unknown field "daat"; did you mean "data"?
            {"Event":"x"}             | unknown field "Event"; did you mean "event"?
            {"channel":"x"}           | unknown field "channel"; known are event, data, id, retry, comment, topic, user
            {"topic":"","data":"x"}   | topic: found an empty name, expected one of a character at least
            {"user":"","data":"x"}    | user: found an empty name, expected one of a character at least
            {"topic":"x","user":"y"}  | topic and user: found both, expected one of them at most
            {"topic":"x"}             | an event needs at least one of data, id, retry and comment
            {"data":5}                | data: found 5, expected a string (line 1, column 9)
            {"data":null}             | data: found null, expected a string (line 1, column 9)
            {"data":{"a":1}}          | data: found {, expected a string (line 1, column 9)
            {"retry":"5"}             | retry: found a string, expected a whole number of milliseconds, at most 9223372036854775807 (line 1, column 10)
            {"retry":1.5}             | retry: found 1.5, expected a whole number of milliseconds, at most 9223372036854775807 (line 1, column 10)
            {"retry":9223372036854775808} | retry: found 9223372036854775808, expected a whole number of milliseconds, at most 9223372036854775807 (line 1, column 10)
            {"retry":-1}              | retry: found -1, expected 0 or more milliseconds
            {"id":"a\\u0000"}         | id: found a null character (U+0000) at index 1, expected an id without line ends and U+0000
            {"data":"\\ud800"}        | data: found a lone surrogate (U+D800) at index 0, expected text that UTF-8 can encode
            {}                        | an event needs at least one of data, id, retry and comment
            []                        | expected a JSON object with any of event, data, id, retry, comment, topic, user
            ``                        | expected a JSON object with any of event, data, id, retry, comment, topic, user
            {"data":"x"} {}           | something follows the JSON object (line 1, column 14)
            {"data":"x","data":"y"}   | malformed JSON: Duplicate field 'data' (line 1, column 19)
            {"data":"x                | malformed JSON: Unexpected end-of-input in VALUE_STRING (line 1, column 11)
            """)
    void refusesAndSaysWhy(String json, String sentence) {
        assertThat(refusal(json.getBytes(UTF_8))).isEqualTo(sentence);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThat(refusal("{\"data\":\"é\"}".getBytes(ISO_8859_1))).startsWith("malformed JSON: Invalid UTF-8");
    }

    private static Publication toEveryone(ServerSentEvent event) {
        return new Publication(event, new Audience.Everyone());
    }

    private static Publication read(String json) throws Refusal {
        return PublicationJson.read(json.getBytes(UTF_8));
    }

    private static String refusal(byte[] json) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> PublicationJson.read(json));
        assertThat(refusal.status()).isEqualTo(400);
        return refusal.sentence();
    }
}
