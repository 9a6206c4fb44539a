package io.github.ssespec.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadTest {
    private static final Head HEAD = new Head(
            "HTTP/1.1",
            200,
            "OK",
            0,
            0,
            List.of(
                    new HeaderLine("Vary", "Origin", 0, 0),
                    new HeaderLine("VARY", " Accept-Encoding,, \"a,b\"", 0, 0)));

    @Test
    void linesOfANameAreFoundInAnyCaseAndJoinedWithCommas() {
        assertThat(HEAD.all("vary")).hasSize(2);
        assertThat(HEAD.joined("Vary")).contains("Origin,  Accept-Encoding,, \"a,b\"");
        assertThat(HEAD.joined("Allow")).isEmpty();
    }

    @Test
    void membersAreLowerCasedAndEmptyOnesLeftOut() {
        assertThat(HEAD.members("vary")).containsExactly("origin", "accept-encoding", "\"a,b\"");
    }

    @Test
    void aQuotedStringMayHoldTheSeparator() {
        assertThat(QuotedList.split("a=\"x;\\\";y\"; b", ';')).containsExactly("a=\"x;\\\";y\"", "b");
        assertThat(QuotedList.split("", ',')).containsExactly("");
        assertThat(QuotedList.unquoted("\"a\\\"b\"")).isEqualTo("a\"b");
        assertThat(QuotedList.unquoted("\"")).isEqualTo("\"");
    }
}
