package dev.madang.notion.intent;

import dev.madang.notion.skill.Complexity;
import dev.madang.notion.skill.Language;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a caller set beside the sentence; what the sentence itself says wins over it.
 *
 * @param samples rows per database, 0 to 50; 0 = none
 */
public record Wishes(Optional<Language> language, Optional<Complexity> complexity, OptionalInt samples) {

    public static final Wishes NONE = new Wishes(Optional.empty(), Optional.empty(), OptionalInt.empty());

    /** The most sample rows that may be asked for. */
    public static final int MOST_SAMPLES = 50;
}
