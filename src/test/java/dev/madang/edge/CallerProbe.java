package dev.madang.edge;

import dev.madang.identity.Caller;
import dev.madang.identity.CharacterTokens;
import dev.madang.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handlers of every family that say who calls, and a community with one character. */
@TestComponent
@Primary
@RestController
class CallerProbe implements CharacterTokens {

    static final String BOT_TOKEN = PREFIX + "known";

    @RequestMapping({
        "/api/v1/caller",
        "/api/agent/caller",
        "/api/jobs/caller",
        "/api/settings/caller",
        "/api/templates/caller",
        "/api/community/caller",
        "/api/experiences",
        "/api/hitl/queue",
        "/api/checkpoints/{id}/approve",
        "/api/oauth/callback",
        "/sandbox/notion/caller",
        "/ws/caller/{session}",
        "/community/caller",
        "/caller"
    })
    String caller(Caller caller) {
        return caller.id();
    }

    @GetMapping("/api/v1/bot/caller")
    String bot(HttpServletRequest request) {
        return Callers.of(request).id();
    }

    @PostMapping("/api/v1/bot/caller")
    String bot(Caller.Bot character) {
        return character.id();
    }

    @Override
    public Optional<Caller.Bot> find(Secret token) {
        return token.is(BOT_TOKEN) ? Optional.of(new Caller.Bot("kim", "key")) : Optional.empty();
    }
}
