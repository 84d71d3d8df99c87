package dev.madang.agent.editing.language;

/** What a verb wants done. */
enum Act {
    ADD,
    REMOVE,
    KEEP,
    NEED,
    REPLACE,
    CHANGE,
    RAISE,
    LOWER,
    MOVE,
    SWAP,
    DEPEND,
    RENAME,
    DO,
    COMPARE,
    FINISH,
    ON,
    OFF;

    /** Verbs that say little and yield to another in the same clause: "make … depend on". */
    boolean isLight() {
        return switch (this) {
            case DO, CHANGE, NEED, FINISH, COMPARE -> true;
            default -> false;
        };
    }
}
