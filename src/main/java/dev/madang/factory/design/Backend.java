package dev.madang.factory.design;

import java.util.Locale;

/** Where the app keeps its data: on the device alone, or on a server that is generated with it. */
public enum Backend {
    NONE,
    FASTAPI;

    static Backend of(String word) {
        return word.strip().equalsIgnoreCase("fastapi") ? FASTAPI : NONE;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
