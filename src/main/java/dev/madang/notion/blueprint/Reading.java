package dev.madang.notion.blueprint;

import java.util.List;

/**
 * What a JSON document says as a blueprint.
 *
 * @param findings what it says that no blueprint can hold: an unknown type, a text where an array belongs. Such things are left
 *     out of {@link #blueprint()}.
 */
public record Reading(Blueprint blueprint, List<Finding> findings) {

    public Reading {
        findings = List.copyOf(findings);
    }
}
