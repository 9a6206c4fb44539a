package io.github.ssespec.client.parser;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Streams that know the grammar well enough to break it in every place. The same seed makes the same stream. */
final class RandomStream {

    private static final String[] NAMES = {
        "data",
        "data",
        "data",
        "data",
        "event",
        "id",
        "id",
        "retry",
        "",
        "dat",
        "dataa",
        "Data",
        " data",
        "eventt",
        "i",
        "\uFEFFdata",
        "data ",
        "retries",
        "foobar",
        "x"
    };
    private static final String[] AFTER_NAME = {":", ": ", ":  ", "", ":\t", "::", " : ", ": \u00A0", ":\uFEFF"};
    private static final String[] TEXTS = {
        "",
        "a",
        "0",
        "00012",
        "9223372036854775807",
        "9223372036854775808",
        "99999999999999999999999",
        "-1",
        "1.5",
        "12x",
        "\u0661",
        "\0",
        "a\0b",
        "\u00E9",
        "\u20AC",
        "\uD83D\uDE00",
        "\uFFFD",
        "\uFEFF",
        "\u2028\u2029\u0085\u000B\f",
        "a:b",
        "message",
        " "
    };
    private static final String[] ILL_FORMED = {
        "80",
        "BF",
        "C0 80",
        "C2",
        "E0 80 80",
        "E2 82",
        "ED A0 80",
        "ED B0",
        "EF BB",
        "EF",
        "F0 80 80",
        "F0 9F 98",
        "F4 90 80 80",
        "F5",
        "FF",
        "E2 28 A1"
    };
    private static final String[] LINE_ENDS = {"\n", "\r", "\r\n", "\n\n", "\r\r", "\r\n\r\n", "\n\r", "\r\n\r"};

    private final Random random;
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    private RandomStream(Random random) {
        this.random = random;
    }

    static byte[] from(long seed) {
        return new RandomStream(new Random(seed)).generate();
    }

    private byte[] generate() {
        start();
        int lines = random.nextInt(14);
        for (int i = 0; i < lines; i++) {
            line();
        }
        return stream.toByteArray();
    }

    private void start() {
        switch (random.nextInt(8)) {
            case 0, 1 -> bytes("EF BB BF");
            case 2 -> bytes("EF BB BF EF BB BF");
            case 3 -> bytes("EF BB");
            case 4 -> bytes("EF");
            default -> {}
        }
    }

    private void line() {
        if (random.nextInt(12) == 0) {
            noise();
        } else {
            text(pick(NAMES));
            text(pick(AFTER_NAME));
            for (int i = random.nextInt(3); i > 0; i--) {
                value();
            }
        }
        text(pick(LINE_ENDS));
        if (random.nextInt(4) == 0) {
            text(pick(LINE_ENDS));
        }
    }

    private void value() {
        switch (random.nextInt(6)) {
            case 0 -> bytes(pick(ILL_FORMED));
            case 1 -> text("long".repeat(random.nextInt(200)));
            default -> text(pick(TEXTS));
        }
    }

    private void noise() {
        byte[] noise = new byte[random.nextInt(9)];
        random.nextBytes(noise);
        stream.writeBytes(noise);
    }

    private void text(String text) {
        stream.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String hex) {
        stream.writeBytes(Streams.hex(hex));
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
