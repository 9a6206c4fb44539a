package io.github.ssespec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://h/events | http://h/events",
                "http://user:pass@h:1/e | http://***@h:1/e",
                "http://u@se@h/e | http://***@h/e",
                "user:pass@h/e | ***@h/e",
                "http://h/a@b | http://h/a@b",
                "http://h/e?token=secret&x=1 | http://h/e?token=***&x=***",
                "http://h/e?secret | http://h/e?***",
                "http://h/e?a=b=c&secret&d= | http://h/e?a=***&***&d=",
                "http://h/e?a=1#secret | http://h/e?a=***#***",
                "http://h/e#access_token=secret | http://h/e#access_token=***",
                "http://[::1]:8080/e?x=y | http://[::1]:8080/e?x=***",
                "GET http://h/e?x=secret HTTP/1.1 | GET http://h/e?x=*** HTTP/1.1",
                "'' | ''",
                "not a url at all | not a url at all",
            })
    void secretsAreReplacedAndNothingElse(String url, String safe) {
        assertThat(SafeUrl.of(url)).isEqualTo(safe);
    }
}
