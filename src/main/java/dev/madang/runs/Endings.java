package dev.madang.runs;

import dev.madang.events.webhooks.Announcement;
import dev.madang.events.webhooks.Webhooks;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells the world outside which runs ended. */
@Component
class Endings {

    private final Webhooks webhooks;

    Endings(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** Part of the transaction that ends them; one statement for all of them, none where nobody listens. */
    void announce(List<RunTurn> turns) {
        List<Announcement.RunEnded> ended = turns.stream()
                .filter(RunTurn::hasEnded)
                .filter(turn -> webhooks.listenTo(
                        Announcement.Kind.RUN_ENDED, turn.run().subject().module()))
                .map(Endings::announcement)
                .toList();
        if (!ended.isEmpty()) {
            webhooks.announce(ended);
        }
    }

    private static Announcement.RunEnded announcement(RunTurn turn) {
        Run run = turn.run();
        return new Announcement.RunEnded(
                run.subject().module(),
                run.id().value(),
                run.subject(),
                run.state().name().toLowerCase(Locale.ROOT),
                run.createdAt(),
                turn.now());
    }
}
