package dev.madang.edge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** A form of paths, by whole segments: {@code *} stands for one of them, a final {@code **} for any number. */
public record PathShape(List<String> pattern) {

    public PathShape {
        pattern = List.copyOf(pattern);
    }

    public static PathShape of(String pattern) {
        return new PathShape(segments(pattern));
    }

    /** The segments as the handlers' patterns see them: decoded, without parameters; empty ones do not count. */
    public static List<String> segments(String rawPath) {
        return Arrays.stream(rawPath.split("/"))
                .map(PathShape::withoutParameters)
                .map(PathShape::decode)
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /**
     * Whether a path has this form.
     *
     * @param path its segments
     */
    public boolean matches(List<String> path) {
        boolean open = !pattern.isEmpty() && pattern.getLast().equals("**");
        int fixed = open ? pattern.size() - 1 : pattern.size();
        if (path.size() < fixed || (!open && path.size() > fixed)) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!pattern.get(i).equals("*") && !pattern.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String withoutParameters(String segment) {
        int first = segment.indexOf(';');
        return first < 0 ? segment : segment.substring(0, first);
    }

    private static String decode(String segment) {
        try {
            return UriUtils.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
