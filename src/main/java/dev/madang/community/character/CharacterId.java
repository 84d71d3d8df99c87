package dev.madang.community.character;

import dev.madang.shared.Ids;

/** The id of a character, {@code char-k3v9q0c8w2mt}. */
public record CharacterId(String value) {

    static CharacterId next() {
        return new CharacterId(Ids.next("char-"));
    }

    @Override
    public String toString() {
        return value;
    }
}
