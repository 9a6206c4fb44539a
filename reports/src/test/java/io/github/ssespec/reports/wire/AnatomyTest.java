package io.github.ssespec.reports.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnatomyTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

    /** What is heard, as {@code event 12} and {@code comment 3}, offsets counted in the raw file. */
    private static final class Heard implements Anatomy.Listener {
        private final List<String> told = new ArrayList<>();

        @Override
        public void event(int offset) {
            told.add("event " + offset);
        }

        @Override
        public void comment(int offset) {
            told.add("comment " + offset);
        }
    }

    @Test
    void aLineHasNameColonSpaceValueAndEnd() {
        assertThat(parts(HEAD, "data:  a:b\n")).isEqualTo("NAME*4 COLON SPACE VALUE*4 LF");
        assertThat(parts(HEAD, "data:a\r\n")).isEqualTo("NAME*4 COLON VALUE CRLF*2");
        assertThat(parts(HEAD, "data\r")).isEqualTo("NAME*4 CR");
        assertThat(parts(HEAD, "data:\n")).isEqualTo("NAME*4 COLON LF");
    }

    @Test
    void aColonThatBeginsALineMakesItAComment() {
        assertThat(parts(HEAD, ": a: b\n:\n")).isEqualTo("COLON COMMENT*5 LF COLON LF");
    }

    @Test
    void aByteOrderMarkIsShownWhereverALineBegins() {
        assertThat(parts(HEAD, "\uFEFFid: \uFEFF\n\uFEFFid\n"))
                .isEqualTo("BOM*3 NAME*2 COLON SPACE VALUE*3 LF BOM*3 NAME*2 LF");
    }

    @Test
    void theChunksAreTakenOffEvenInTheMiddleOfAName() {
        assertThat(parts(CHUNKED, "2;x=y\r\nda\r\n5\r\nta: a\r\n1\r\n\r\r\n1\r\n\n\r\n0\r\nT: x\r\n\r\n"))
                .isEqualTo(
                        "FRAMING*7 NAME*2 FRAMING*5 NAME*2 COLON SPACE VALUE FRAMING*5 CRLF FRAMING*5 CRLF FRAMING*13");
    }

    @Test
    void aBrokenChunkIsContentFromThereOn() {
        assertThat(parts(CHUNKED, "2\r\n:a\r\nno size\r\n")).isEqualTo("FRAMING*3 COLON COMMENT FRAMING*2 CONTENT*9");
        assertThat(parts(CHUNKED, "FFFFFFFFFF\r\n:a")).isEqualTo("CONTENT*14");
        assertThat(parts(CHUNKED, "7FFFFFFF\r\n:a")).isEqualTo("FRAMING*10 COLON COMMENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: gzip\r\n\r\n",
                "HTTP/1.1 503 Unavailable\r\n\r\n"
            })
    void whatIsNoStreamIsContent(String head) {
        assertThat(parts(head, "data: a\n")).isEqualTo("CONTENT*8");
    }

    @Test
    void whatIsNoHttpIsContentAndAnInterimResponseIsHead() {
        assertThat(parts("", "garbage")).isEqualTo("CONTENT*7");
        assertThat(parts("HTTP/1.1 103 Early Hints\r\n\r\n" + HEAD, ":\n")).isEqualTo("COLON LF");
    }

    @Test
    void eventsAndCommentsAreHeardWhereTheyAreComplete() {
        Heard heard = new Heard();
        Anatomy.of(
                (HEAD + "data\n\n: c\n\nid: 1\n\ndatum: x\n\ndata:a\r\rdata: lost\n").getBytes(StandardCharsets.UTF_8),
                heard);

        int body = HEAD.length();
        assertThat(heard.told).containsExactly("event " + (body + 5), "comment " + (body + 9), "event " + (body + 35));
    }

    @Test
    void anyBytesAtAllAreTakenApart() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            for (int at = 0; at < noise.length; at++) {
                noise[at] = random.nextBoolean() ? noise[at] : (byte) ":\r\n 0a".charAt(random.nextInt(6));
            }
            byte[] head = (i % 3 == 0 ? "" : i % 3 == 1 ? HEAD : CHUNKED).getBytes(StandardCharsets.UTF_8);
            byte[] raw = java.util.Arrays.copyOf(head, head.length + noise.length);
            System.arraycopy(noise, 0, raw, head.length, noise.length);
            Anatomy anatomy = Anatomy.of(raw, new Heard());
            for (int at = head.length; at < raw.length; at++) {
                assertThat(anatomy.part(at)).isNotNull();
            }
        }
    }

    /** The parts of the body, each with how many bytes of it stand in a row. */
    private static String parts(String head, String body) {
        byte[] raw = (head + body).getBytes(StandardCharsets.UTF_8);
        Anatomy anatomy = Anatomy.of(raw, new Heard());
        List<String> parts = new ArrayList<>();
        for (int i = head.length(), next; i < raw.length; i = next) {
            next = i + 1;
            while (next < raw.length && anatomy.part(next) == anatomy.part(i)) {
                next++;
            }
            parts.add(anatomy.part(i) + (next - i == 1 ? "" : "*" + (next - i)));
        }
        return String.join(" ", parts);
    }
}
