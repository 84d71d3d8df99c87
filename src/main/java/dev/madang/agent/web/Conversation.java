package dev.madang.agent.web;

import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionId;
import dev.madang.edge.Socket;
import dev.madang.edge.SocketTalk;
import dev.madang.events.Event;
import dev.madang.events.EventLog;
import dev.madang.quota.Decision;
import dev.madang.shared.Failure;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one client of a session hears and says (dream-agent facts 1.1 and 1.2). */
final class Conversation implements SocketTalk {

    static final int NOT_FOUND = 4000;
    static final int AUTH_REQUIRED = 4001;
    static final int AUTH_FAILED = 4002;
    static final int POLICY = 1008;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int REMEMBERED = 256;

    private final SessionId id;
    private final @Nullable String resumeFrom;
    private final SocketDesk desk;
    private final Clock clock;
    private final Map<String, Boolean> heard = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    Conversation(SessionId id, @Nullable String resumeFrom, SocketDesk desk, Clock clock) {
        this.id = id;
        this.resumeFrom = resumeFrom;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void opened(Socket socket) {
        Optional<Session> found = find(socket);
        if (found.isEmpty()) {
            return;
        }
        Decision mayConnect = desk.connects(socket.caller());
        if (mayConnect instanceof Decision.Refused refused) {
            tooFast(socket, refused);
            socket.close(POLICY, "");
            return;
        }
        Session session = found.get();
        long head = desk.log().head(id.subject()).map(EventLog.Head::last).orElse(0L);
        socket.send(message("session_state", null, desk.state(session, MessageId.of(head))));
        OptionalLong position = MessageId.position(resumeFrom);
        // What is still asked is asked again, whatever the client has heard of it.
        long from = Math.min(head, position.orElse(head));
        desk.pending(session).forEach(asked -> socket.send(message(asked.event(), null, asked.payload())));
        if (resumeFrom != null && position.isEmpty()) {
            failed(socket, Failure.invalid("VALIDATION_INVALID_FORMAT").with("field", "resume_from"));
        }
        socket.follow(desk.log().follow(id.subject(), from), this::shown);
    }

    private Optional<Session> find(Socket socket) {
        try {
            return Optional.of(desk.session(id, socket.caller()));
        } catch (Failure failure) {
            failed(socket, failure);
            socket.close(failure.kind() == Failure.Kind.NOT_FOUND ? NOT_FOUND : AUTH_FAILED, "");
            return Optional.empty();
        }
    }

    @Override
    public void heard(Socket socket, String text) {
        JsonNode message = read(text);
        String messageId = message.path("message_id").isString()
                ? message.path("message_id").asString()
                : null;
        String type = message.path("type").asString("");
        if (type.equals("pong")) {
            return;
        }
        try {
            boolean again = messageId != null && heard.containsKey(messageId);
            Map<String, @Nullable Object> done = again ? Map.of("duplicate", true) : obey(socket, type, message);
            if (messageId != null) {
                heard.put(messageId, true);
            }
            socket.send(answer("ack", messageId, type, done));
            socket.look();
        } catch (Failure failure) {
            socket.send(answer("error", messageId, type, socket.words(failure)));
        }
    }

    private Map<String, @Nullable Object> obey(Socket socket, String type, JsonNode message) {
        try {
            Session session = desk.session(id, socket.caller());
            return desk.hear(session, new Commands.Said(type, message.path("data")), socket.caller());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(Failure.Kind.UNAVAILABLE, "SERVICE_UNAVAILABLE");
        }
    }

    @Override
    public void failed(Socket socket, Failure failure) {
        socket.send(message("error", null, socket.words(failure)));
    }

    @Override
    public void beat(Socket socket) {
        Map<String, @Nullable Object> ping = new LinkedHashMap<>();
        ping.put("type", "ping");
        ping.put("session_id", id.value());
        ping.put("timestamp", Wire.time(clock.instant()));
        socket.send(JSON.writeValueAsString(ping));
    }

    /** The log's names are the socket's; {@code session_start} is for readers of server-sent events alone. */
    private Optional<String> shown(Event event) {
        if (event.name().equals("session_start")) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> message = new LinkedHashMap<>();
        message.put("type", event.name());
        message.put("session_id", id.value());
        message.put("message_id", MessageId.of(event.sequence()));
        message.put("timestamp", Wire.time(event.at()));
        message.put("data", JSON.readTree(event.payload()));
        return Optional.of(JSON.writeValueAsString(message));
    }

    private String answer(String type, @Nullable String messageId, String command, Map<String, ?> more) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("command", command);
        data.putAll(more);
        return message(type, messageId, data);
    }

    private String message(String type, @Nullable String messageId, Object data) {
        Map<String, @Nullable Object> message = new LinkedHashMap<>();
        message.put("type", type);
        message.put("session_id", id.value());
        if (messageId != null) {
            message.put("message_id", messageId);
        }
        message.put("timestamp", Wire.time(clock.instant()));
        message.put("data", data);
        return JSON.writeValueAsString(message);
    }

    private static JsonNode read(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            if (message.isObject()) {
                return message;
            }
        } catch (JacksonException e) {
            // Told below, as for any other text that is no message.
        }
        throw Failure.invalid("SOCKET_MESSAGE_UNKNOWN");
    }
}
