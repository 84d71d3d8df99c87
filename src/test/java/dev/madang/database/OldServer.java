package dev.madang.database;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks just so much of PostgreSQL's protocol that a driver logs in and learns the version. */
final class OldServer implements AutoCloseable {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final ServerSocket socket;
    private final String version;

    OldServer(String version) throws IOException {
        this.version = version;
        this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        try (Socket client = socket.accept();
                DataInputStream in = new DataInputStream(client.getInputStream());
                DataOutputStream out = new DataOutputStream(client.getOutputStream())) {
            greet(in, out);
            while (true) {
                answer(in, out);
            }
        } catch (EOFException _) {
            // The driver has gone.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void greet(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        int code = in.readInt();
        while (code == SSL_REQUEST || code == GSS_REQUEST) {
            out.writeByte('N');
            length = in.readInt();
            code = in.readInt();
        }
        in.skipNBytes(length - 8);
        send(out, 'R', new byte[4]);
        String[][] parameters = {
            {"server_version", version},
            {"server_encoding", "UTF8"},
            {"client_encoding", "UTF8"},
            {"DateStyle", "ISO, MDY"},
            {"TimeZone", "UTC"},
            {"integer_datetimes", "on"},
            {"standard_conforming_strings", "on"}
        };
        for (String[] parameter : parameters) {
            send(out, 'S', text(parameter[0], parameter[1]));
        }
        send(out, 'K', new byte[8]);
        send(out, 'Z', text("I"), 1);
    }

    private void answer(DataInputStream in, DataOutputStream out) throws IOException {
        int type = in.readUnsignedByte();
        in.skipNBytes(in.readInt() - 4);
        if (type == 'Q') {
            send(out, 'C', text("SET"));
            send(out, 'Z', text("I"), 1);
        }
    }

    private static byte[] text(String... words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String word : words) {
            bytes.write(word.getBytes(StandardCharsets.UTF_8));
            bytes.write(0);
        }
        return bytes.toByteArray();
    }

    private static void send(DataOutputStream out, char type, byte[] body) throws IOException {
        send(out, type, body, body.length);
    }

    private static void send(DataOutputStream out, char type, byte[] body, int length) throws IOException {
        out.writeByte(type);
        out.writeInt(4 + length);
        out.write(body, 0, length);
        out.flush();
    }
}
