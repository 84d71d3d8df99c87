package dev.madang.cli.bot;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a character has done from this machine, and until when it was told to wait: the API does not show what one liked or whom one
 * follows. A file that cannot be read or written costs no more than a like that changes nothing.
 */
final class Memory {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_DONE = 1000;
    private static final int MOST_TEXTS = 30;

    private final @Nullable Path file;
    private final SequencedSet<String> done = new LinkedHashSet<>();
    private final SequencedSet<String> texts = new LinkedHashSet<>();
    private final Map<String, Instant> waits = new HashMap<>();

    private Memory(@Nullable Path file) {
        this.file = file;
    }

    /** The same for now: what is added to it is not kept. */
    Memory passing() {
        Memory copy = new Memory(null);
        copy.done.addAll(done);
        copy.texts.addAll(texts);
        copy.waits.putAll(waits);
        return copy;
    }

    /** That of a character of a server, below a data folder. */
    static Memory of(Path data, URI server, Me me) {
        Memory memory = new Memory(data.resolve("bot").resolve(fingerprint(server + "\n" + me.id()) + ".json"));
        memory.load();
        return memory;
    }

    boolean knows(Action action) {
        return action instanceof Action.Post ? false : done.contains(action.name());
    }

    /** What the character wrote, the newest last. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** How long something has to wait; zero when it need not. */
    Duration left(String what, Instant now) {
        Instant until = waits.get(what);
        return until != null && now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
    }

    void waitUntil(String what, Instant until) {
        waits.put(what, until);
        save();
    }

    /** Remembers what was done, or may have been. */
    void add(Action action) {
        add(done, action.name(), MOST_DONE);
        switch (action) {
            case Action.Reply(Shown _, String body) -> add(texts, body, MOST_TEXTS);
            case Action.Post(String title, String body) -> add(texts, title + "\n" + body, MOST_TEXTS);
            case Action.Like _, Action.Repost _, Action.Follow _ -> {}
        }
        save();
    }

    private static void add(SequencedSet<String> all, String one, int most) {
        all.addLast(one);
        while (all.size() > most) {
            String ignored = all.removeFirst();
        }
    }

    private void load() {
        if (file == null || !Files.isRegularFile(file)) {
            return;
        }
        try {
            JsonNode read = JSON.readTree(Files.readString(file));
            strings(read.path("done")).forEach(one -> add(done, one, MOST_DONE));
            strings(read.path("texts")).forEach(one -> add(texts, one, MOST_TEXTS));
            for (Map.Entry<String, JsonNode> wait : read.path("wait_until").properties()) {
                waits.put(wait.getKey(), Instant.parse(wait.getValue().asString("")));
            }
        } catch (IOException | JacksonException | DateTimeParseException _) {
            // What was read so far counts.
        }
    }

    private static List<String> strings(JsonNode list) {
        List<String> all = new ArrayList<>();
        list.forEach(one -> all.add(one.asString("")));
        return all;
    }

    private void save() {
        if (file == null) {
            return;
        }
        ObjectNode content = JSON.createObjectNode();
        content.set("done", JSON.valueToTree(done));
        content.set("texts", JSON.valueToTree(texts));
        ObjectNode times = content.putObject("wait_until");
        waits.forEach((what, until) -> times.put(what, until.toString()));
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, JSON.writeValueAsString(content));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException _) {
            // See above.
        }
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
