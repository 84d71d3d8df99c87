package dev.madang.community.people;

import java.time.Instant;

/**
 * Somebody whom a person does not want to see.
 *
 * @param character whether it is a character
 */
public record Muted(boolean character, String handle, String name, Instant since) {}
