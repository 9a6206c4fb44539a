package io.github.ssespec.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "http://h/a/b | /c | http://h/c",
                "http://h/a/b | c | http://h/a/c",
                "http://h/a/b?q | ../c?x=y | http://h/c?x=y",
                "http://h/a/b?q | ?x=y | http://h/a/b?x=y",
                "http://h:80 | events | http://h:80/events",
                "http://h | ?x | http://h/?x",
                "http://h/a | //other/b | http://other/b",
                "http://h/a | https://other:8443/b#top | https://other:8443/b",
                "http://h/a | http://[::1]:8080/b | http://[::1]:8080/b",
                "http://h/a?b | #top | http://h/a?b",
                "http://h/a | /b c?d={\"e\":[1^2]} | http://h/b%20c?d=%7B%22e%22:%5B1%5E2%5D%7D",
                "http://h/a | /b%20c%2F | http://h/b%20c%2F",
                "http://u:p@h/a | b | http://u:p@h/b",
            })
    void aRedirectLeadsToTheAddressThatABrowserWouldAsk(String base, String location, String target) {
        assertThat(Location.of(URI.create(base), location)).hasToString(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mailto:a@b", "ftp://h/", "http://", "javascript:alert(1)", "http://h:99999/", "http://h/%zz"})
    void whatIsNoHttpUrlLeadsNowhere(String location) {
        assertThatIllegalArgumentException().isThrownBy(() -> Location.of(URI.create("http://h/a"), location));
    }

    @org.junit.jupiter.api.Test
    void bytesThatAreNoAsciiAreEscapedOneByOne() {
        assertThat(Location.of(URI.create("http://h/a"), "/\u00C3\u00A9")).hasToString("http://h/%C3%A9");
    }
}
