package dev.madang.edge;

import dev.madang.quota.Decision;
import dev.madang.shared.Failure;

/** What a family does with one WebSocket. Each connection has its own; the methods run on virtual threads and may block. */
public interface SocketTalk {

    /** The socket is open and it is known who is at the other end. */
    void opened(Socket socket);

    /** A message came, after {@link #opened} has returned; the next one is heard when this returns. A {@link Failure} that is thrown goes to {@link #failed}. */
    void heard(Socket socket, String message);

    /** The socket has closed, from whichever side; called once if {@link #opened} was, and after that has returned. */
    default void closed(Socket socket) {}

    /** Tells the reader of a failure; the socket stays open. */
    default void failed(Socket socket, Failure failure) {
        socket.send(SocketWords.error(socket, failure));
    }

    /** A message came too early and is dropped. */
    default void tooFast(Socket socket, Decision.Refused refused) {
        failed(socket, refused.failure("RATE_LIMIT_EXCEEDED"));
    }

    /** A ping frame has gone out, as every {@link SocketRules#ping}: for families whose readers also expect a message. */
    default void beat(Socket socket) {}
}
