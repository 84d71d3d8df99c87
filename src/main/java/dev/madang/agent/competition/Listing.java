package dev.madang.agent.competition;

import dev.madang.agent.competition.RivalWording.Named;
import dev.madang.agent.insights.Labels;
import dev.madang.agent.insights.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists of brands and of what they come to, with commas between them as in both languages. */
record Listing(Labels labels) {

    String brands(List<String> brands) {
        return brands.stream().map(labels::brand).collect(Collectors.joining(", "));
    }

    /** Those brands among others to which a comparison came out so; nothing when there is none. */
    Optional<String> among(List<Against> others, Contest.Outcome outcome) {
        List<String> found = others.stream()
                .filter(other -> other.contest().outcome() == outcome)
                .map(Against::rival)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(brands(found));
    }

    /** Others with their figures; the template takes a brand and a figure. */
    Statement against(List<Against> others, String template) {
        return Statement.joined(
                ", ",
                others.stream()
                        .map(other -> Statement.of(
                                template,
                                labels.brand(other.rival()),
                                other.contest().theirs()))
                        .toList());
    }

    /** Brands with their figures; the template takes a brand, its value and what that is based on. */
    Statement each(List<Named> named, String template) {
        return Statement.joined(
                ", ",
                named.stream()
                        .map(one -> Statement.of(template, labels.brand(one.brand()), one.value(), one.basis()))
                        .toList());
    }
}
