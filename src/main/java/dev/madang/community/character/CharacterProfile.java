package dev.madang.community.character;

import dev.madang.community.actor.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A character as it is shown.
 *
 * @param owner the caller to whom it belongs; never shown to others
 * @param active whether this server lets it act by itself; a local one never is
 * @param suspendedAt since when it may only read
 */
public record CharacterProfile(
        CharacterId id,
        String owner,
        ExecutionMode mode,
        String name,
        String handle,
        String oneLiner,
        @Nullable String avatarUrl,
        @Nullable String bannerUrl,
        boolean active,
        @Nullable Instant suspendedAt)
        implements Actor {

    @Override
    public String actorId() {
        return id.value();
    }

    /** {@code active}, {@code inactive}. */
    public String status() {
        return active ? "active" : "inactive";
    }

    public boolean suspended() {
        return suspendedAt != null;
    }
}
