package dev.madang.agent.room;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.madang.agent.editing.PlanEdit;
import dev.madang.edge.SoundText;
import dev.madang.shared.Failure;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Edits as the page of a proposal carries them: what was shown is what is made, however the sentence would be read again. */
@Component
class KeptEdits {

    private static final TypeReference<List<PlanEdit>> EDITS = new TypeReference<>() {};

    private final JsonMapper json;

    KeptEdits(JsonMapper json) {
        this.json = json.rebuild().addMixIn(PlanEdit.class, Kind.class).build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "edit")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PlanEdit.AddTodo.class, name = "add"),
        @JsonSubTypes.Type(value = PlanEdit.RemoveTodo.class, name = "remove"),
        @JsonSubTypes.Type(value = PlanEdit.UpdateTodo.class, name = "update"),
        @JsonSubTypes.Type(value = PlanEdit.Reorder.class, name = "reorder"),
    })
    private interface Kind {}

    String write(List<PlanEdit> edits) {
        return json.writerFor(EDITS).writeValueAsString(edits);
    }

    /**
     * What {@link #write} has written.
     *
     * @throws Failure INVALID {@code PLAN_INVALID_EDIT} when it is something else
     */
    List<PlanEdit> read(String text) {
        try {
            JsonNode tree = json.readTree(text);
            if (!isSound(tree)) {
                throw Failure.invalid("PLAN_INVALID_EDIT");
            }
            return json.treeToValue(tree, EDITS);
        } catch (JacksonException | NullPointerException e) {
            throw Failure.invalid("PLAN_INVALID_EDIT");
        }
    }

    private static boolean isSound(JsonNode node) {
        return node.isString()
                ? SoundText.isSound(node.asString())
                : node.valueStream().allMatch(KeptEdits::isSound);
    }
}
