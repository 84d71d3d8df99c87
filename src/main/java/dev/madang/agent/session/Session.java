package dev.madang.agent.session;

import dev.madang.runs.RunId;
import dev.madang.runs.StepError;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A session as it stands.
 *
 * @param asked what its current turn was asked to do
 * @param found what the turn has come to so far
 */
public record Session(SessionId id, String owner, RunId run, int turn, Asked asked, Progress found, Times times) {

    /** The request. */
    public record Asked(String userInput, String language, SessionOptions options) {}

    /**
     * What the turn has come to.
     *
     * @param cognitive what the cognitive layer understood, or null before that
     * @param response the answer, or null when there is none (yet)
     * @param error why it failed, or null
     */
    public record Progress(
            SessionStatus status,
            Layer layer,
            @Nullable JsonNode cognitive,
            @Nullable String planId,
            @Nullable JsonNode response,
            @Nullable StepError error,
            long tokensUsed,
            long costMicros) {

        public Progress with(SessionStatus newStatus) {
            return new Progress(newStatus, layer, cognitive, planId, response, error, tokensUsed, costMicros);
        }

        public Progress in(Layer newLayer) {
            return new Progress(status, newLayer, cognitive, planId, response, error, tokensUsed, costMicros);
        }

        public Progress understood(JsonNode newCognitive) {
            return new Progress(status, layer, newCognitive, planId, response, error, tokensUsed, costMicros);
        }

        public Progress planned(String newPlan) {
            return new Progress(status, layer, cognitive, newPlan, response, error, tokensUsed, costMicros);
        }

        public Progress answered(JsonNode newResponse) {
            return new Progress(status, layer, cognitive, planId, newResponse, error, tokensUsed, costMicros);
        }

        public Progress failed(@Nullable StepError newError) {
            return new Progress(status, layer, cognitive, planId, response, newError, tokensUsed, costMicros);
        }

        public Progress used(long tokens, long micros) {
            return new Progress(
                    status, layer, cognitive, planId, response, error, tokensUsed + tokens, costMicros + micros);
        }
    }

    /**
     * When it happened.
     *
     * @param startedAt when its turn began to work
     * @param completedAt when its turn ended, or null while it is live
     */
    public record Times(
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt) {}

    /** The folder of the turn's files in {@code /files/…}: a later turn writes over nothing of an earlier one. */
    public String fileFolder() {
        return turn == 1 ? id.value() : id.value() + "." + turn;
    }

    /** The subject of the turn's files: the session itself, or from its second turn on a part of it. */
    public String fileSubject() {
        return turn == 1 ? "agent/" + id.value() : "agent/" + id.value() + "/" + turn;
    }

    public boolean live() {
        return found.status().live();
    }

    public Session with(Progress progress) {
        return new Session(id, owner, run, turn, asked, progress, times);
    }

    public Session at(Times newTimes) {
        return new Session(id, owner, run, turn, asked, found, newTimes);
    }
}
