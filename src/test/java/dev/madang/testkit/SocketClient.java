package dev.madang.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The JDK's WebSocket client as a test uses it: what came, one by one, up to the code with which it was closed. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final Semaphore pings = new Semaphore(0);
    private final StringBuilder part = new StringBuilder();
    private final boolean reads;
    private WebSocket socket;

    private SocketClient(boolean reads) {
        this.reads = reads;
    }

    public static SocketClient open(int port, String path, String... headers) {
        return open(true, port, path, headers);
    }

    /** One that reads nothing until {@link #read}. */
    public static SocketClient idle(int port, String path) {
        return open(false, port, path);
    }

    /** The status with which a socket was refused. */
    public static int refusal(int port, String path, String... headers) {
        try (SocketClient _ = open(port, path, headers)) {
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    private static SocketClient open(boolean reads, int port, String path, String... headers) {
        SocketClient client = new SocketClient(reads);
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        client.socket = builder.buildAsync(URI.create("ws://localhost:" + port + path), client)
                .join();
        return client;
    }

    public SocketClient send(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    public SocketClient send(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    /** The next text. */
    public String next() {
        try {
            String text = texts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("nothing came");
            }
            return text;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> next(int count) {
        List<String> all = new ArrayList<>();
        while (all.size() < count) {
            all.add(next());
        }
        return all;
    }

    /** The code with which the server closed it. */
    public int closeCode() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until so many pings have come, which this client answers by itself. */
    public void awaitPings(int count) throws InterruptedException {
        if (!pings.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("too few pings: " + pings.availablePermits());
        }
    }

    public void read() {
        socket.request(Long.MAX_VALUE);
    }

    /** Goes without a word. */
    public void cut() {
        socket.abort();
    }

    @Override
    public void close() {
        if (socket != null && !socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .exceptionally(e -> null)
                    .join();
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            texts.add(part.toString());
            part.setLength(0);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        pings.release();
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }
}
