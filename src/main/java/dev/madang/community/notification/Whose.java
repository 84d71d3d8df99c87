package dev.madang.community.notification;

import java.util.List;
import java.util.Set;

/**
 * Whose notifications are read.
 *
 * @param recipients a character; or a person and their characters
 * @param without whose doings are left out
 */
public record Whose(List<String> recipients, Set<String> without) {
    public Whose {
        recipients = List.copyOf(recipients);
        without = Set.copyOf(without);
    }

    static Whose of(String recipient) {
        return new Whose(List.of(recipient), Set.of());
    }
}
