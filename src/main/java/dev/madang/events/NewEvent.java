package dev.madang.events;

/** An entry that is about to be appended. */
public record NewEvent(String name, String payload, Effect effect) {

    /** What an event means for the streams of its subject. */
    public enum Effect {
        /** More may follow: streams stay open, and one that was closed may be opened again. */
        CONTINUES,
        /** The subject is at rest: streams close after it. */
        RESTS
    }

    public static NewEvent of(String name, String payload) {
        return new NewEvent(name, payload, Effect.CONTINUES);
    }

    public static NewEvent last(String name, String payload) {
        return new NewEvent(name, payload, Effect.RESTS);
    }
}
