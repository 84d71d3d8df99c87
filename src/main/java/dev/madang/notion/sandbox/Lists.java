package dev.madang.notion.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists in pages: what of a request says which page, and how an answer looks. */
final class Lists {

    private Lists() {}

    /**
     * What page is asked for.
     *
     * @param cursor what an answer before said, decoded; null for the first page
     */
    record Asked(int size, @Nullable String cursor) {}

    /** @param given the body, or the parameters of the address */
    static Asked asked(Given given) {
        return new Asked(size(given.at("page_size")), cursor(given.at("start_cursor")));
    }

    private static int size(Given given) {
        if (!given.isPresent()) {
            return Limits.PAGE;
        }
        double size = given.value().isString() ? number(given) : given.number();
        if (size < 1 || size > Limits.PAGE || size != Math.rint(size)) {
            throw given.fault(size > Limits.PAGE ? "should be ≤ `" + Limits.PAGE + "`" : "should be an integer ≥ `1`");
        }
        return (int) size;
    }

    private static double number(Given given) {
        try {
            return Double.parseDouble(given.text());
        } catch (NumberFormatException e) {
            throw given.fault("should be a number");
        }
    }

    private static @Nullable String cursor(Given given) {
        if (!given.isPresent()) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(given.text()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid(given.text());
        }
    }

    static Refused invalid(String cursor) {
        return Refused.invalid("The start_cursor provided is invalid: " + cursor);
    }

    /** @param next names the first item of the next page, or null */
    static ObjectNode answer(String type, List<? extends JsonNode> results, @Nullable String next) {
        ObjectNode list = Json.object().put("object", "list");
        list.set("results", Json.array(results));
        list.put(
                "next_cursor",
                next == null
                        ? null
                        : Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(next.getBytes(StandardCharsets.UTF_8)));
        list.put("has_more", next != null);
        list.put("type", type);
        list.putObject(type);
        return list;
    }
}
