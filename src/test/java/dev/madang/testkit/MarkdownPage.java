package dev.madang.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/}, so that its examples can be run as a reader would: copied.
 *
 * @param name the page in messages
 */
public record MarkdownPage(String name, String text) {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** Reads a page; the path is that from the root of the repository. */
    public static MarkdownPage read(String path) {
        try {
            return new MarkdownPage(path, Files.readString(Path.of(path)));
        } catch (IOException e) {
            throw new AssertionError("there is no page " + path, e);
        }
    }

    /** The one example in a language that has this text in it. */
    public String example(String language, String containing) {
        List<String> found = BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .filter(block -> block.contains(containing))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    name + " has " + found.size() + " examples in " + language + " with: " + containing);
        }
        return found.getFirst();
    }
}
