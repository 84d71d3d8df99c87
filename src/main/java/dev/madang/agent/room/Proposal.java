package dev.madang.agent.room;

import java.util.List;

/**
 * What a sentence would make of a plan: nothing of it is done yet.
 *
 * @param version of the plan that it was said of
 * @param understood each edit in words
 * @param edits the same, to be sent back when they shall be made
 */
public record Proposal(String instruction, int version, List<String> understood, Difference difference, String edits) {

    public Proposal {
        understood = List.copyOf(understood);
    }
}
