package dev.madang.edge;

import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.server.HandshakeHandler;

/**
 * Opens WebSockets. A controller has a GET handler for the path, as for any other: so the guards, the rule of who may call and
 * the family of the listener are those of every request, and what is refused before the handshake is refused in the family's
 * words. A stranger beyond this machine may open a socket, and has to say who it is in its first message.
 */
public final class Sockets {

    private final HandshakeHandler handshakes;
    private final OpenStreams streams;
    private final Wording wording;
    private final Greetings greetings;
    private final ClientAddress addresses;
    private final Clock clock;
    private final Seats seats = new Seats();

    Sockets(
            HandshakeHandler handshakes,
            OpenStreams streams,
            Wording wording,
            Doorkeeper doorkeeper,
            ClientAddress addresses,
            Clock clock) {
        this.handshakes = handshakes;
        this.streams = streams;
        this.wording = wording;
        this.greetings = new Greetings(doorkeeper);
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Makes a socket of a request.
     *
     * @param talk this connection's own
     * @throws Failure INVALID {@code WEBSOCKET_EXPECTED} when the request is an ordinary one
     */
    public void open(HttpServletRequest request, HttpServletResponse response, SocketRules rules, SocketTalk talk) {
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            throw Failure.invalid("WEBSOCKET_EXPECTED");
        }
        Exchange exchange = Exchange.of(request);
        String seat = exchange.family() + " " + addresses.of(request);
        Handshake handshake =
                new Handshake(this, exchange, Callers.of(request), seat, seats.take(seat, rules.perAddress()));
        SocketPump pump = new SocketPump(streams, new Pulse(rules.ping(), System::nanoTime));
        SocketEndpoint endpoint = new SocketEndpoint(handshake, rules, talk, pump, clock);
        boolean shaken = false;
        try {
            shaken = handshakes.doHandshake(
                    new ServletServerHttpRequest(request), new ServletServerHttpResponse(response), endpoint, Map.of());
        } finally {
            if (!shaken) {
                handshake.leave();
            }
        }
    }

    /** What is known of a socket before it is open. */
    record Handshake(Sockets sockets, Exchange exchange, Caller caller, String seat, boolean isSeated) {

        Wording wording() {
            return sockets.wording;
        }

        Greetings greetings() {
            return sockets.greetings;
        }

        void leave() {
            if (isSeated) {
                sockets.seats.leave(seat);
            }
        }
    }
}
