package dev.madang.runner;

import dev.madang.ledger.Attribution;
import dev.madang.ledger.Entry;
import dev.madang.ledger.Ledger;
import dev.madang.ledger.ModelName;
import dev.madang.ledger.Tokens;
import dev.madang.ledger.Usage;
import dev.madang.llm.TokenCount;
import dev.madang.runner.connectors.Connector;
import dev.madang.runner.connectors.Transcript;
import dev.madang.runs.Run;
import dev.madang.shared.Money;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Books what a tool says that it used, as of the provider {@code cli:<connector>}. */
@Component
class ToolUsage {

    private static final Logger LOG = LoggerFactory.getLogger(ToolUsage.class);
    private static final String UNKNOWN = "default";

    private final Ledger ledger;

    ToolUsage(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Nothing is booked of a tool that told nothing, nor of one whose calls went through this server. */
    void book(Run run, Connector connector, Transcript transcript, Ending ending, Duration duration) {
        @Nullable TokenCount tokens = transcript.usage().orElse(null);
        @Nullable Money cost = transcript.cost().orElse(null);
        if (connector.booksItself() || (tokens == null && cost == null)) {
            return;
        }
        Attribution attribution =
                new Attribution(run.owner(), ProcessId.MODULE, null, run.id().value(), connector.name());
        ModelName model =
                new ModelName("cli:" + connector.name(), transcript.model().orElse(UNKNOWN));
        Tokens used = tokens == null ? Tokens.NONE : Tokens.of(tokens.input(), tokens.output());
        try {
            Entry entry = ledger.book(attribution, model, new Usage(used, duration, outcome(ending), cost));
            LOG.debug("booked {}", entry);
        } catch (RuntimeException e) {
            // The process has ended all the same.
            LOG.error("what {} used is not booked", run.id(), e);
        }
    }

    private static Usage.Outcome outcome(Ending ending) {
        return switch (ending.status()) {
            case COMPLETED -> Usage.Outcome.COMPLETED;
            case STOPPED -> Usage.Outcome.CANCELLED;
            case FAILED, PENDING, RUNNING -> Usage.Outcome.FAILED;
        };
    }
}
