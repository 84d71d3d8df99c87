package dev.madang.notion.blueprint;

/**
 * A fault of a blueprint.
 *
 * @param path a JSON pointer into the blueprint's JSON form, {@code /databases/0/views/1}
 * @param found what stands there, for the reader; may be blank
 */
public record Finding(String path, Reason reason, String found) {

    static String path(Object... segments) {
        var path = new StringBuilder();
        for (var segment : segments) {
            path.append('/').append(segment.toString().replace("~", "~0").replace("/", "~1"));
        }
        return path.toString();
    }
}
