package dev.madang.agent.execution;

import org.jspecify.annotations.Nullable;

/**
 * Who changes a plan, and on what ground.
 *
 * @param type one of the change types of {@link dev.madang.agent.planning.PlanVersion}
 * @param by an account
 * @param reason what they said about it, or null
 * @param expectedVersion the version that they looked at, or null when any will do
 */
public record Revision(
        String type,
        String by,
        @Nullable String reason,
        @Nullable Integer expectedVersion) {}
