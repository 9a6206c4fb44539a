package io.github.ssespec.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.rules.ByteNotation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ResponseReaderTest {
    private static final String OK = "HTTP/1.1 200 OK\\r\\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\\r\\n\\r\\n";

    static final List<String> RESPONSES = List.of(
            CHUNKED + "9\\r\\ndata: a\\n\\n\\r\\n0\\r\\n\\r\\n",
            CHUNKED + "5;ext=\"a;b\"\\r\\nhello\\r\\n000;last\\r\\nX-T: 1\\r\\n\\r\\nmore",
            CHUNKED + "5\\r\\nhello\\r\\n6\\r\\nwor",
            CHUNKED + "3\\r\\nhello\\r\\n",
            CHUNKED + "5\\r\\nhello\\r\\nzz\\r\\n",
            CHUNKED + "5\\nhello\\n",
            CHUNKED + "\\r\\n",
            OK + "Content-Length: 5\\r\\n\\r\\nhello",
            OK + "Content-Length: 5\\r\\n\\r\\nhello world",
            OK + "Content-Length: 9\\r\\n\\r\\nhello",
            OK + "content-length:0\\r\\n\\r\\n",
            OK + "X-City: \\xC3\\x85rhus\\r\\nbroken line\\r\\nX : y\\r\\n\\r\\ndata: caf\\xC3\\xA9\\n\\n",
            "HTTP/1.1 100 Continue\\r\\n\\r\\nHTTP/1.1 103 Early\\r\\nLink: x\\r\\n\\r\\n" + OK + "\\r\\nbody",
            "HTTP/1.0 204\\r\\nTransfer-Encoding: chunked\\r\\nContent-Length: 3\\r\\n\\r\\nabc",
            "SSH-2.0-x\\r\\n",
            "HTTP/1.1 abc\\r\\n\\r\\n",
            "HTTP/1.1 200 OK\\nContent-Length: 2\\n\\nok",
            "HTTP/1.1 20");

    private static ResponseReader fed(byte[] bytes, int... cuts) {
        ResponseReader reader = new ResponseReader(false);
        int at = 0;
        for (int cut : cuts) {
            reader.feed(bytes, at, cut);
            at = cut;
        }
        reader.feed(bytes, at, bytes.length);
        return reader;
    }

    private static ResponseReader fed(String notation) {
        return fed(ByteNotation.bytes(List.of(notation)));
    }

    private static List<Object> everything(ResponseReader r) {
        Body body = r.body();
        return Arrays.asList(
                r.head(),
                r.framing(),
                r.problems(),
                r.complete(),
                r.broken(),
                r.excess(),
                r.chunks(),
                r.missing(),
                r.chunkedPlace(),
                Arrays.toString(Arrays.copyOf(body.bytes(), body.size())),
                java.util.stream.IntStream.range(0, body.size())
                        .map(body::rawOffset)
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("RESPONSES")
    void aResponseIsUnderstoodTheSameHoweverItsBytesAreCut(String notation) {
        byte[] bytes = ByteNotation.bytes(List.of(notation));
        List<Object> whole = everything(fed(bytes));

        assertThat(everything(fed(
                        bytes,
                        java.util.stream.IntStream.rangeClosed(1, bytes.length).toArray())))
                .as("byte by byte")
                .isEqualTo(whole);
        Random random = new Random(42);
        for (int i = 0; i < 50; i++) {
            int[] cuts = random.ints(4, 0, bytes.length + 1).sorted().toArray();
            assertThat(everything(fed(bytes, cuts)))
                    .as("cut at %s", Arrays.toString(cuts))
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Content-Length: 5\\r\\nTransfer-Encoding: chunked | together with Content-Length",
                "Content-Length: 5\\r\\nContent-Length: 6 | twice with different values",
                "Content-Length: five | not a number",
                "Content-Length: -1 | not a number",
                "Transfer-Encoding: gzip, chunked | not chunked alone",
                "Transfer-Encoding: chunked\\r\\nTransfer-Encoding: chunked | not chunked alone",
                "no colon | no header field",
                "X-A: b\\r\\n folded | no header field",
                "X-A : b | white space stands between",
            })
    void whatIsWrongAboutAHeadIsNoted(String lines, String expected) {
        assertThat(fed(OK + lines + "\\r\\n\\r\\n").problems())
                .extracting(Problem::text)
                .singleElement()
                .asString()
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "xyz\\r\\n | not a hexadecimal number",
                "-5\\r\\n | not a hexadecimal number",
                "0x5\\r\\nhello\\r\\n | not a hexadecimal number",
                "7fffffffffffffff\\r\\n | too large",
                "fffffffffffffffff\\r\\n | too large",
                ";ext\\r\\n | has no size",
                "\\r\\n | has no size",
                "5\\nhello | bare LF",
                "5\\r\\nhello5\\r\\n | its size is wrong",
                "5\\r\\nhello\\n5\\r\\n | its size is wrong",
                "7\\r\\nhello\\r\\n5\\r\\n | its size is wrong",
                "0\\r\\nX: y\\n\\r\\n | bare LF",
            })
    void whatIsWrongAboutChunksIsNotedAndEndsTheReading(String chunks, String expected) {
        ResponseReader reader = fed(CHUNKED + chunks);
        assertThat(reader.problems())
                .extracting(Problem::text)
                .singleElement()
                .asString()
                .contains(expected);
        assertThat(reader.broken()).isTrue();
    }

    @Test
    void theDataOfAChunkWhoseSizeIsWrongIsNoContent() {
        ResponseReader reader = fed(CHUNKED + "2\\r\\nab\\r\\n8\\r\\ncd\\r\\n2\\r\\nef\\r\\n");
        assertThat(reader.broken()).isTrue();
        assertThat(reader.body().size()).isEqualTo(2);
        assertThat(reader.chunks()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5\\r\\nhello\\r\\n | without its last chunk",
                "'' | without its last chunk",
                "5 | within a chunk",
                "5\\r\\nhel | within a chunk",
                "5\\r\\nhello | within a chunk",
                "0\\r\\n | within its last chunk",
                "0\\r\\nX-T: 1\\r\\n | within its last chunk",
            })
    void itIsKnownWhereAChunkedBodyStopped(String chunks, String place) {
        assertThat(fed(CHUNKED + chunks).chunkedPlace()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK\\r\\n | X-Filler: 0123456789\\r\\n | the head does not end",
                "HTTP/1.1 200 OK\\r\\nX-Filler: | 0123456789 | the head does not end",
                "HTTP/1.1 200 | x | the head does not end",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n | 0 | size line does not end",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1; | x | size line does not end",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n | 1;0123456789\\r\\nx\\r\\n | extensions do not end",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n | X-Trailer: x\\r\\n | trailers do not end",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\nX: | x | a trailer does not end",
                "'' | HTTP/1.1 103 Early\\r\\n\\r\\n | interim responses do not end",
            })
    void whatDoesNotEndIsGivenUp(String start, String again, String expected) {
        ResponseReader reader = fed(start.strip());
        byte[] bytes = ByteNotation.bytes(List.of(again.strip().repeat(1_000)));
        for (int i = 0; i < 1_000 && !reader.broken(); i++) {
            reader.feed(bytes, 0, bytes.length);
        }
        assertThat(reader.broken()).isTrue();
        assertThat(reader.problems())
                .extracting(Problem::text)
                .last()
                .asString()
                .contains(expected);
    }

    @Test
    void theAnswerToHeadHasNoBodyWhateverItsHeadDeclares() {
        ResponseReader reader = new ResponseReader(true);
        byte[] bytes = ByteNotation.bytes(List.of(CHUNKED + "5\\r\\n"));
        reader.feed(bytes, 0, bytes.length);
        assertThat(reader.framing()).isEqualTo(Framing.NONE);
        assertThat(reader.complete()).isTrue();
        assertThat(reader.excess()).isEqualTo(3);
    }

    @Test
    void whatIsNoHttpIsKnownByItsFirstBytes() {
        assertThat(fed("\\x15\\x03").broken()).isTrue();
        assertThat(fed("HTTP").broken()).isFalse();
        assertThat(fed("HTTQ").broken()).isTrue();
    }

    @Test
    void interimResponsesArePassedOver() {
        ResponseReader reader = fed("HTTP/1.1 100 Continue\\r\\n\\r\\n" + OK + "X: y\\r\\n\\r\\nhi");
        Head head = Objects.requireNonNull(reader.head());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.offset()).isEqualTo(25);
        assertThat(reader.body().rawOffset(0)).isEqualTo(head.offset() + head.length());
    }

    @Test
    void bytesOfAValueThatAreNoAsciiAreKeptOneForOne() {
        Head head = Objects.requireNonNull(
                fed(OK + "X-City: \\xC3\\x85rhus \\r\\n\\r\\n").head());
        assertThat(head.lines()).containsExactly(new HeaderLine("X-City", "\u00C3\u0085rhus", 17, 15));
    }
}
