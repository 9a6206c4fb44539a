package io.github.ssespec.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** The least of an HTTP/2 client (RFC 9113, RFC 7541): one GET, and the frames that answer it. */
final class PriorKnowledge implements AutoCloseable {
    private static final int DEADLINE_MS = 30_000;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int END_STREAM_AND_HEADERS = 5;
    private static final int CANCEL = 8;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    PriorKnowledge(int port, String path, String lastEventId) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(DEADLINE_MS);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));
        frame(SETTINGS, 0, 0, new byte[0]);
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        fields.write(0x82); // :method GET
        fields.write(0x86); // :scheme http
        fields.write(0x04); // :path, literal
        string(fields, path);
        fields.write(0x01); // :authority, literal
        string(fields, "localhost:" + port);
        fields.write(0x00); // a literal name
        string(fields, "last-event-id");
        string(fields, lastEventId);
        frame(HEADERS, END_STREAM_AND_HEADERS, 1, fields.toByteArray());
    }

    /** The first content that is not empty. */
    String firstData() throws IOException {
        byte[] content = new byte[0];
        while (content.length == 0) {
            content = next(DATA);
        }
        return new String(content, UTF_8);
    }

    /** Reads on until the server resets the stream. */
    void awaitReset() throws IOException {
        next(RST_STREAM);
    }

    /** Tells the server that the stream is no longer wanted; the connection stays. */
    void cancel() throws IOException {
        frame(RST_STREAM, 0, 1, new byte[] {0, 0, 0, CANCEL});
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Reads on until a frame of this type, and gives its content. */
    private byte[] next(int wanted) throws IOException {
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            in.readNBytes(5);
            byte[] content = in.readNBytes(length);
            if (type == wanted) {
                return content;
            }
        }
    }

    private void frame(int type, int flags, int stream, byte[] content) throws IOException {
        out.writeByte(content.length >> 16);
        out.writeShort(content.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(content);
        out.flush();
    }

    private static void string(ByteArrayOutputStream fields, String value) {
        byte[] bytes = value.getBytes(UTF_8);
        fields.write(bytes.length);
        fields.writeBytes(bytes);
    }
}
