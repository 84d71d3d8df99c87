package dev.madang.agent.competition;

import java.util.List;

/**
 * Who is compared with whom.
 *
 * @param target the brand in focus, as the data spells it
 * @param rivals the brands of the data that it is compared with
 * @param missing brands that were asked for and are not in the data
 * @param available the brands that are in the data, told when one is missing
 * @param scope how the reviews were chosen, in the manner of a filter
 * @param language {@code ko} or {@code en}
 */
public record Contenders(
        String target,
        List<String> rivals,
        List<String> missing,
        List<String> available,
        Focus focus,
        String scope,
        String language) {

    public Contenders {
        rivals = List.copyOf(rivals);
        missing = List.copyOf(missing);
        available = List.copyOf(available);
    }
}
