package dev.madang.agent.execution;

import dev.madang.runs.tools.ToolResult;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a completed todo left behind; the result of its step. */
record TodoResult(Map<String, JsonNode> produced, JsonNode summary, List<ToolResult.Attachment> attachments) {

    static TodoResult of(ToolResult result) {
        return new TodoResult(result.produced(), result.summary(), result.attachments());
    }
}
