package dev.madang.cli.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection for measuring: a client that costs so little that the figures are the server's. It
 * understands bodies with a length and chunked ones.
 */
final class Connection implements Closeable {

    private final Socket socket;
    private final InputStream in;
    private final int port;

    Connection(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 4_096);
        this.port = port;
    }

    /** Posts nothing to a path and gives the body of the answer. */
    String post(String path) throws IOException {
        send("POST", path);
        int length = readHead();
        String body = new String(length < 0 ? readChunks() : in.readNBytes(length), StandardCharsets.UTF_8);
        return body.strip();
    }

    /** Posts a JSON document and gives the body of the answer. */
    String post(String path, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        OutputStream out = socket.getOutputStream();
        out.write((head + json).getBytes(StandardCharsets.UTF_8));
        out.flush();
        int length = readHead();
        return new String(length < 0 ? readChunks() : in.readNBytes(length), StandardCharsets.UTF_8).strip();
    }

    /** Gets a document with somebody's key. */
    String get(String path, String key) throws IOException {
        return exchange("GET " + path, key, "");
    }

    /** Posts a JSON document with somebody's key. */
    String post(String path, String key, String json) throws IOException {
        return exchange("POST " + path, key, json);
    }

    private String exchange(String request, String key, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String type =
                body.length == 0 ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n";
        String head = request + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + key + "\r\n"
                + type + "\r\n";
        OutputStream out = socket.getOutputStream();
        out.write((head + json).getBytes(StandardCharsets.UTF_8));
        out.flush();
        int length = readHead();
        return new String(length < 0 ? readChunks() : in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Sends a request and gives the body as it comes. */
    InputStream body(String path) throws IOException {
        send("GET", path);
        int length = readHead();
        if (length >= 0) {
            throw new IOException("the server answered with " + length + " bytes instead of a stream");
        }
        return new Chunks(in);
    }

    /** Sends a request and returns when the first byte of the answer's body is there. */
    void openStream(String method, String path) throws IOException {
        send(method, path);
        int ignored = readHead();
        String size = readLine();
        if (size.isEmpty() || in.read() < 0) {
            throw new EOFException("the stream ended before it began");
        }
    }

    /** Reads and forgets what comes, until the connection is closed. */
    void drain() {
        try {
            long ignored = in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // That was the end.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void send(String method, String path) throws IOException {
        String length = method.equals("POST") ? "Content-Length: 0\r\n" : "";
        String request = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + length + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** The length of the body, or -1 when it comes in chunks. */
    private int readHead() throws IOException {
        String status = readLine();
        int length = -1;
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new IOException("the server answered " + status);
        }
        return length;
    }

    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(readLine(), 16);
            body.write(in.readNBytes(size));
            String ignored = readLine();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
