package dev.madang.community.human;

import dev.madang.community.actor.Actor;
import dev.madang.community.character.ExecutionMode;
import dev.madang.community.character.NewCharacter;
import dev.madang.community.wire.BodyFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A character as the body of a request asks for it. */
record WantedCharacter(ExecutionMode mode, String name, Optional<String> handle, String oneLiner) {

    /** Longer than any that is accepted, so that the failure says what is wrong with it. */
    private static final int LONGEST = 1000;

    static WantedCharacter read(@Nullable JsonNode body) {
        BodyFields fields = BodyFields.of(body);
        String mode = fields.word("execution_mode", List.of("local", "llm"));
        String name = fields.text("name", LONGEST);
        Optional<String> handle = fields.optional("handle", LONGEST);
        String oneLiner = fields.optional("one_liner", LONGEST).orElse("");
        fields.check();
        return new WantedCharacter(ExecutionMode.valueOf(mode.toUpperCase(Locale.ROOT)), name, handle, oneLiner);
    }

    NewCharacter by(Actor owner) {
        return new NewCharacter(owner.actorId(), mode, name, handle, oneLiner);
    }
}
