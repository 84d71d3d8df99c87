package dev.madang.agent.room;

import java.util.List;
import java.util.Locale;

/**
 * A file of a session, shown where it can be.
 *
 * @param kind {@code image}, {@code page}, {@code video}, {@code table} or {@code link}
 * @param rows of a table, the first of them its head
 */
public record FileCard(String id, String kind, String title, String name, String url, List<List<String>> rows) {

    public FileCard {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static String kindOf(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "png", "jpg", "jpeg", "svg" -> "image";
            case "html" -> "page";
            case "mp4" -> "video";
            case "csv" -> "table";
            default -> "link";
        };
    }

    /** The ending of its name, for people. */
    public String ending() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }
}
