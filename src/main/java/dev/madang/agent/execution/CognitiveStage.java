package dev.madang.agent.execution;

import dev.madang.agent.session.Layer;
import dev.madang.agent.session.Session;
import dev.madang.agent.understanding.Understander;
import dev.madang.agent.understanding.Understanding;
import dev.madang.runs.RunTurn;
import dev.madang.runs.Step;
import dev.madang.runs.StepCall;
import dev.madang.runs.StepOutcome;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The first layer: what is asked for, and about what. */
@Component
class CognitiveStage {

    private final Understander understander;
    private final Questions questions;
    private final Turns turns;
    private final AgentEvents events;
    private final JsonMapper json;

    CognitiveStage(Understander understander, Questions questions, Turns turns, AgentEvents events, JsonMapper json) {
        this.understander = understander;
        this.questions = questions;
        this.turns = turns;
        this.events = events;
        this.json = json;
    }

    StepOutcome perform(StepCall call) throws InterruptedException {
        Session session = turns.session(call.run());
        LayerResult result = LayerResult.of(
                understander.understand(turns.request(session), session.asked().language(), turns.payer(session)));
        return new StepOutcome.Done(json.writeValueAsString(result));
    }

    /** A person said what was meant: the request is understood again, together with that. */
    void clarified(RunTurn turn, String answer) {
        turn.add(
                StepKeys.clarified(json.createObjectNode().put("answer", answer).toString()));
    }

    void completed(RunTurn turn, Step step) {
        LayerResult result = turns.layerResult(step);
        turns.use(turn, result.usage());
        turns.update(turn, found -> found.understood(result.answer()));
        Session session = turns.session(turn.run());
        Understanding understanding = json.treeToValue(result.answer(), Understanding.class);
        Optional<Ambiguity> unclear =
                Ambiguity.of(understanding, session.asked().language());
        if (unclear.isPresent() && !session.asked().options().skipHitl() && !StepKeys.isClarified(step)) {
            questions.askClarification(turn, session, unclear.get());
            return;
        }
        turn.tell(events.of(
                "layer_complete",
                "layer",
                Layer.COGNITIVE,
                "result",
                result.answer(),
                "next_layer",
                Layer.PLANNING,
                "duration_ms",
                Turns.millis(step)));
        turns.beginLayer(turn, Layer.PLANNING);
        turn.add(StepKeys.layer(StepKeys.PLANNING));
    }
}
