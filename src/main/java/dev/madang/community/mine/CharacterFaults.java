package dev.madang.community.mine;

import dev.madang.shared.Failure;

/** To which field of a character's form a refusal belongs. */
final class CharacterFaults {

    private CharacterFaults() {}

    static String field(Failure refused) {
        String reason = refused.reason();
        if (reason.contains("HANDLE")) {
            return "handle";
        }
        return reason.contains("ONE_LINER") ? "one_liner" : "name";
    }
}
