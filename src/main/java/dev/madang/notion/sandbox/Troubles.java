package dev.madang.notion.sandbox;

import dev.madang.notion.sandbox.Refused.Code;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Limits and failures on purpose, so that clients can rehearse them: by configuration, or planned by a test. */
@Component
public class Troubles {

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final SandboxSettings settings;
    private final AtomicLong requests = new AtomicLong();
    private final Map<UUID, Queue<Code>> planned = new ConcurrentHashMap<>();

    Troubles(SandboxSettings settings) {
        this.settings = settings;
    }

    /** The next requests to a workspace meet these, one each; null lets one pass. */
    public void plan(Workspace workspace, List<@Nullable Code> codes) {
        Queue<Code> queue = planned.computeIfAbsent(workspace.id(), id -> new ConcurrentLinkedQueue<>());
        codes.forEach(code -> queue.add(code == null ? Code.INVALID_REQUEST : code));
    }

    /** Refuses the request if it is its turn. */
    public void meet(Workspace workspace) {
        Queue<Code> queue = planned.get(workspace.id());
        Code code = queue == null ? null : queue.poll();
        if (code == null) {
            code = byConfiguration();
        }
        if (code != null && code != Code.INVALID_REQUEST) {
            throw told(code);
        }
    }

    private @Nullable Code byConfiguration() {
        int every = settings.troubleEvery();
        if (every == 0) {
            return null;
        }
        long number = requests.incrementAndGet();
        List<Code> codes = settings.troubles();
        return number % every == 0 ? codes.get((int) (number / every % codes.size())) : null;
    }

    private static Refused told(Code code) {
        return switch (code) {
            case RATE_LIMITED ->
                Refused.of(code, "You have been rate limited. Please try again in a few minutes.", WAIT);
            case SERVICE_OVERLOAD, SERVICE_UNAVAILABLE ->
                Refused.of(code, "Notion is unavailable. Please try again later.", WAIT);
            case CONFLICT_ERROR -> Refused.of(code, "Conflict occurred while saving. Please try again.");
            default -> Refused.of(code, "Unexpected error. Please try again.");
        };
    }
}
