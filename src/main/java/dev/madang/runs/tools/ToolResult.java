package dev.madang.runs.tools;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a tool call brought.
 *
 * @param produced what later tools read, by the names that the catalogue lists
 * @param summary a small object for people and progress lines, for example {@code {"collected_count":987}}
 * @param attachments files that belong to the answer
 */
public record ToolResult(Map<String, JsonNode> produced, JsonNode summary, List<Attachment> attachments) {

    public ToolResult {
        produced = Map.copyOf(produced);
        attachments = List.copyOf(attachments);
    }

    /**
     * A file of the session that the answer shows.
     *
     * @param type {@code image}, {@code chart}, {@code table}, {@code pdf}, {@code video} or {@code file}
     * @param name the name it was created under
     */
    public record Attachment(String type, String title, String name) {}
}
