package dev.madang.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection on which a test says exactly what it wants, bad requests too, and hears exactly what is answered. */
public final class RawHttp implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private RawHttp(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    public static RawHttp connect(int port) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            RawHttp connection = new RawHttp(socket);
            return connection.patience(Duration.ofSeconds(20));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long a read may take before the test fails. */
    public RawHttp patience(Duration patience) {
        try {
            socket.setSoTimeout((int) patience.toMillis());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RawHttp send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public RawHttp send(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole of the next answer. */
    public Reply reply() {
        return reply("GET");
    }

    Reply reply(String method) {
        try {
            Reply head = readHead();
            byte[] body = hasBody(method, head.status()) ? body(head).readAllBytes() : new byte[0];
            return new Reply(head.status(), head.headers(), new String(body, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next answer without its body, which {@link #body} then gives as it comes. */
    public Reply head() {
        try {
            return readHead();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InputStream body(Reply head) {
        if (head.header("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked")) {
            return new Chunks();
        }
        return head.header("Content-Length")
                .map(length -> (InputStream) new Fixed(Long.parseLong(length)))
                .orElse(in);
    }

    private static boolean hasBody(String method, int status) {
        return !method.equals("HEAD") && status != 204 && status != 304 && status >= 200;
    }

    private Reply readHead() throws IOException {
        String status = line();
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] parts = line.split(":", 2);
            headers.computeIfAbsent(parts[0].strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(parts[1].strip());
        }
        return new Reply(Integer.parseInt(status.split(" ", 3)[1]), headers, "");
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A body whose length is known. */
    private final class Fixed extends InputStream {

        private long left;

        Fixed(long left) {
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            left--;
            return present(in.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = present(in.read(buffer, offset, (int) Math.min(length, left)));
            left -= read;
            return read;
        }

        private static int present(int read) throws EOFException {
            if (read < 0) {
                throw new EOFException("the body is cut off");
            }
            return read;
        }
    }

    /** A body in chunks, of which a reader sees nothing. */
    private final class Chunks extends InputStream {

        private int left;
        private boolean ended;

        @Override
        public int read() throws IOException {
            if (left == 0 && !ended) {
                left = Integer.parseInt(line().split(";", 2)[0], 16);
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            int next = in.read();
            if (--left == 0) {
                line();
            }
            return next;
        }

        // One chunk at a time: a reader of a stream must not wait for the next.
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int first = length == 0 ? 0 : read();
            if (first < 0 || length == 0) {
                return first;
            }
            buffer[offset] = (byte) first;
            return 1;
        }
    }
}
