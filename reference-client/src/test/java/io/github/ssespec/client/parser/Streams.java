package io.github.ssespec.client.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.client.parser.Recorder.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Makes streams, parses them, and shows them. */
final class Streams {

    private record Run(Outcome outcome, List<Place> places) {}

    private Streams() {}

    /** What a stream, given as text, leads to, however it is cut. */
    static Outcome parse(String stream) {
        return parse(stream.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a stream leads to: whole, byte by byte and cut at every offset, which must all be the same, and the same as
     * by {@link StandardAlgorithm}.
     */
    static Outcome parse(byte[] stream) {
        Outcome whole = compare(stream, "", Cut.WHOLE, Cut.BYTE_BY_BYTE);
        for (int i = 1; i < stream.length; i++) {
            compare(stream, "cut at " + i, Cut.after(i, stream.length));
        }
        return whole;
    }

    /** Parses a stream, cut in each way, and compares with the standard's outcome. The note says which run it was. */
    static Outcome compare(byte[] stream, String note, Cut... cuts) {
        Outcome expected = StandardAlgorithm.interpret(stream);
        List<Place> places = run(stream, Cut.WHOLE).places();
        for (Cut cut : cuts) {
            Run run = run(stream, cut);
            // Equality is asked first: describing a stream takes longer than parsing it.
            if (!run.outcome().equals(expected) || !run.places().equals(places)) {
                assertThat(run).as("%s: %s", note, visible(stream)).isEqualTo(new Run(expected, places));
            }
        }
        return expected;
    }

    /** Some text in ISO-8859-1, each character of which is one byte. */
    static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Bytes written as "E2 82 0A". */
    static byte[] hex(String pairs) {
        return HexFormat.ofDelimiter(" ").parseHex(pairs);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** Printable ASCII as it is, line ends with a line break after them, any other byte as \xNN. */
    static String visible(byte[] stream) {
        StringBuilder text = new StringBuilder("%d bytes%n".formatted(stream.length));
        for (byte b : stream) {
            switch (b) {
                case '\n' -> text.append("\\n\n");
                case '\r' -> text.append("\\r\n");
                case '\\' -> text.append("\\\\");
                default -> text.append(b >= ' ' && b < 0x7F ? "" + (char) b : "\\x%02X".formatted(b));
            }
        }
        return text.toString();
    }

    private static Run run(byte[] stream, Cut cut) {
        Recorder recorder = new Recorder();
        EventStreamParser parser = new EventStreamParser(recorder);
        cut.feed(stream, parser);
        parser.end();
        return new Run(recorder.outcome(parser), recorder.places());
    }
}
