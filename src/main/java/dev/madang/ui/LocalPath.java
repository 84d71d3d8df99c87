package dev.madang.ui;

import org.jspecify.annotations.Nullable;

/** Where a page sends a browser on because a parameter said so: nowhere but to a path of this server. */
public final class LocalPath {

    private LocalPath() {}

    /** The path, if it is one; else home. */
    public static String of(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return "/";
        }
        // Browsers take a backslash for a slash, and leave tabs and line breaks out.
        return wanted.chars().anyMatch(letter -> letter == '\\' || letter < ' ') ? "/" : wanted;
    }
}
