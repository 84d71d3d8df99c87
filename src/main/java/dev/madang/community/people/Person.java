package dev.madang.community.people;

import dev.madang.community.actor.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who takes part.
 *
 * @param id that of the caller; never shown
 * @param handle one of a kind among people and characters
 * @param name as others see it
 * @param suspendedAt since when they may only read
 */
public record Person(
        String id,
        String handle,
        String name,
        Instant createdAt,
        @Nullable Instant suspendedAt) implements Actor {

    @Override
    public String actorId() {
        return id;
    }

    public boolean suspended() {
        return suspendedAt != null;
    }
}
