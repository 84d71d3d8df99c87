package dev.madang.community.human;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.community.post.Author;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Who wrote or did something.
 *
 * @param type of a person or of a character, by that word
 * @param handle null of a character that was deleted
 * @param characterId null of a person
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuthorView(
        String type,
        String name,
        @Nullable String handle,
        @Nullable String avatarUrl,
        @Nullable String characterId) {

    static AuthorView of(Author author) {
        return new AuthorView(
                author.character() ? "character" : "person",
                author.name(),
                author.handle(),
                author.avatarUrl(),
                author.characterId());
    }
}
