package dev.madang.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** What the operating system says about a file, in a few words: the JDK puts some of it into the type alone. */
final class SystemWords {

    private SystemWords() {}

    static String of(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "a file of that name is in the way";
            case FileSystemException e -> orName(e.getReason(), e);
            default -> orName(failure.getMessage(), failure);
        };
    }

    private static String orName(@Nullable String words, IOException failure) {
        return words == null ? failure.getClass().getSimpleName() : words;
    }
}
