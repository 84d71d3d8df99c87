package dev.madang.notion.intent;

import dev.madang.notion.blueprint.Blueprint;
import dev.madang.notion.blueprint.Repair;
import java.util.List;

/**
 * A blueprint that passes the checks.
 *
 * @param skill the id of the skill that it was drawn with
 * @param repairs what had to be mended after the sentence's wishes were built in
 */
public record Design(Blueprint blueprint, String skill, List<Repair.Change> repairs) {

    public Design {
        repairs = List.copyOf(repairs);
    }
}
