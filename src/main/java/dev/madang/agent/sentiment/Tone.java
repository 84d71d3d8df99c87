package dev.madang.agent.sentiment;

/** How a word speaks, before it is known of what: two sides, the shrug, and a description that takes no side yet. */
enum Tone {
    PRAISE,
    BLAME,
    SHRUG,
    PLAIN;

    static Tone of(String sign) {
        return switch (sign) {
            case "+" -> PRAISE;
            case "-" -> BLAME;
            case "0" -> SHRUG;
            case "=" -> PLAIN;
            default -> throw new IllegalArgumentException("no tone: " + sign);
        };
    }

    Tone turned() {
        return switch (this) {
            case PRAISE -> BLAME;
            case BLAME -> PRAISE;
            case SHRUG, PLAIN -> this;
        };
    }

    boolean takesSide() {
        return this == PRAISE || this == BLAME;
    }

    Polarity polarity() {
        return switch (this) {
            case PRAISE -> Polarity.POSITIVE;
            case BLAME -> Polarity.NEGATIVE;
            case SHRUG, PLAIN -> Polarity.NEUTRAL;
        };
    }
}
