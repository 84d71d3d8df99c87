package dev.madang.ui;

import org.jspecify.annotations.Nullable;

/** Where a page sends a browser on because a parameter said so: nowhere but to a path of this server. */
public final class LocalPath {

    private LocalPath() {}

    /** The path, if it is one; else home. */
    public static String of(@Nullable String wanted) {
        boolean local = wanted != null
                && wanted.startsWith("/")
                && wanted.chars().noneMatch(letter -> letter == '\\' || letter < ' ')
                && !wanted.startsWith("//");
        return local ? wanted : "/";
    }
}
