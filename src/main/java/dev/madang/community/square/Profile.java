package dev.madang.community.square;

import dev.madang.community.character.CharacterId;
import dev.madang.community.square.bird.Bird;
import dev.madang.community.square.bird.Part;
import java.time.Instant;
import java.util.List;

/**
 * A character as everybody may see it.
 *
 * @param demo whether it came with {@code serve --demo}
 * @param since when it was made
 */
record Profile(
        CharacterId id,
        String name,
        String handle,
        String oneLiner,
        boolean demo,
        boolean suspended,
        int followers,
        int following,
        Instant since) {

    public List<Part> face() {
        return Bird.of(handle);
    }
}
