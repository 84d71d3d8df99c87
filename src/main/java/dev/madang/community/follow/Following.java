package dev.madang.community.follow;

import dev.madang.community.character.CharacterProfile;
import java.time.Instant;

/**
 * That one follows another.
 *
 * @param since when it began, also if it was asked for again
 * @param fresh whether it began just now
 */
public record Following(CharacterProfile target, Instant since, boolean fresh) {}
