package io.github.ssespec.client.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {

    /** Each byte at which the decoder's tables turn, and its neighbours. */
    private static final byte[] TURNING_POINTS =
            Streams.hex("00 0A 7F 80 81 8F 90 91 9F A0 BF C0 C1 C2 DF E0 E1 EC ED EE EF F0 F1 F3 F4 F5 FF");

    @ParameterizedTest
    @Tag("parse.utf8-invalid")
    @CsvSource({
        "80, 1",
        "BF, 1",
        "C0 80, 2",
        "C1 BF, 2",
        "C2, 1",
        "C2 C2, 2",
        "E0 80 80, 3",
        "E0 9F BF, 3",
        "E2 82, 1",
        "E2 82 E2 82, 2",
        "ED A0 80, 3",
        "ED BF BF, 3",
        "ED A0 BD ED B8 80, 6",
        "F0 80 80, 3",
        "F0 80 80 80, 4",
        "F0 8F BF BF, 4",
        "F0 9F, 1",
        "F0 9F 98, 1",
        "F0 9F 98 F0 9F, 2",
        "F4 90 80 80, 4",
        "F5 80 80 80, 4",
        "F8 88 80 80 80, 5",
        "FC, 1",
        "FE FF, 2"
    })
    void eachMaximalSubpartBecomesOneReplacementCharacter(String ill, int count) {
        byte[] bytes = Streams.join(Streams.bytes("<"), Streams.hex(ill), Streams.bytes(">"));
        assertThat(decode(bytes)).isEqualTo("<" + "\uFFFD".repeat(count) + ">");
        assertThat(decode(Streams.hex(ill))).isEqualTo("\uFFFD".repeat(count));
        assertThat(Streams.parse(Streams.join(Streams.bytes("data:"), bytes, Streams.bytes("\n\n")))
                        .data())
                .containsExactly("<" + "\uFFFD".repeat(count) + ">");
    }

    @ParameterizedTest
    @Tag("parse.utf8-invalid")
    @CsvSource({"E2 82", "E2", "F0 9F 98", "C2", "ED"})
    void anUnfinishedSequenceTakesNoLineEndWithIt(String cut) {
        byte[] stream = Streams.join(
                Streams.bytes("event:"),
                Streams.hex(cut),
                Streams.bytes("\rdata:"),
                Streams.hex(cut),
                Streams.bytes("\ndata:b"),
                Streams.hex(cut),
                Streams.bytes("\r\n\r\n"));
        assertThat(Streams.parse(stream).events()).containsExactly(Outcome.event("\uFFFD", "\uFFFD\nb\uFFFD"));
    }

    @Test
    @Tag("parse.utf8-invalid")
    void anUnfinishedSequenceTakesNoColonOrSpaceWithIt() {
        byte[] stream = Streams.join(
                Streams.bytes("data: "),
                Streams.hex("E2"),
                Streams.bytes(": "),
                Streams.hex("C2"),
                Streams.bytes(" \n"));
        assertThat(Streams.parse(Streams.join(stream, Streams.bytes("\n"))).data())
                .containsExactly("\uFFFD: \uFFFD ");
    }

    @Test
    void allBytesOfOneAndTwoAreDecodedAsTheStandardSays() {
        for (int i = 0; i < 0x10000; i++) {
            assertDecodedAsTheStandardSays((byte) (i >> 8), (byte) i);
        }
    }

    @Test
    void allTurningPointsInThreesAreDecodedAsTheStandardSays() {
        for (byte a : TURNING_POINTS) {
            for (byte b : TURNING_POINTS) {
                for (byte c : TURNING_POINTS) {
                    assertDecodedAsTheStandardSays(a, b, c);
                }
            }
        }
    }

    @Test
    void fourByteSequencesAreDecodedAsTheStandardSays() {
        for (byte lead : Streams.hex("EF F0 F1 F3 F4 F5")) {
            for (byte b : TURNING_POINTS) {
                for (byte c : TURNING_POINTS) {
                    for (byte d : TURNING_POINTS) {
                        assertDecodedAsTheStandardSays(lead, b, c, d);
                    }
                }
            }
        }
    }

    @Test
    void randomBytesAreDecodedAsTheStandardSays() {
        Random random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(12)];
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = (byte) (random.nextInt(4) == 0 ? random.nextInt(0x80) : 0x80 + random.nextInt(0x80));
            }
            assertDecodedAsTheStandardSays(bytes);
        }
    }

    @Test
    void everyCharacterComesBackAlsoBesideIllFormedBytes() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                String text = Character.toString(codePoint);
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                byte[] spoilt = new byte[bytes.length + 1];
                System.arraycopy(bytes, 0, spoilt, 1, bytes.length);
                spoilt[0] = (byte) 0xFF;
                if (!decode(bytes).equals(text) || !decode(spoilt).equals("\uFFFD" + text)) {
                    assertThat(decode(bytes) + decode(spoilt)).isEqualTo(text + "\uFFFD" + text);
                }
            }
        }
    }

    @Test
    void onlyTheGivenRangeIsDecodedAndAByteOrderMarkIsKept() {
        byte[] bytes = Streams.hex("E2 EF BB BF 61 82 AC");
        assertThat(Utf8.decode(bytes, 1, 4)).isEqualTo("\uFEFFa");
        assertThat(Utf8.decode(bytes, 0, 2)).isEqualTo("\uFFFD\uFFFD");
        assertThat(Utf8.decode(bytes, 7, 0)).isEmpty();
    }

    @Test
    void aRangeOutsideTheArrayIsRefused() {
        assertThatThrownBy(() -> Utf8.decode(new byte[3], 2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Utf8.decode(new byte[3], -1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static void assertDecodedAsTheStandardSays(byte... bytes) {
        String expected = StandardUtf8.decodeWithoutBom(bytes);
        String actual = decode(bytes);
        if (!actual.equals(expected)) {
            assertThat(actual).as(Streams.visible(bytes)).isEqualTo(expected);
        }
    }

    private static String decode(byte... bytes) {
        return Utf8.decode(bytes, 0, bytes.length);
    }
}
