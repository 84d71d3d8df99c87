package dev.madang.runner.connectors;

import dev.madang.ledger.Attribution;
import dev.madang.llm.CallOptions;
import dev.madang.llm.CallOptions.Restart;
import dev.madang.llm.Conversation;
import dev.madang.llm.Message;
import dev.madang.llm.Models;
import dev.madang.llm.Reply;
import dev.madang.llm.StreamPart;
import dev.madang.runner.connectors.Ask.Job;
import dev.madang.shared.Failure;
import dev.madang.shared.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers the process of {@code builtin} by the models of this server, in the lines that it will write. While a model thinks, an empty
 * line a second finds out whether the process is still there; when it is not, the call to the model is cancelled.
 */
@Component
final class BuiltinAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(BuiltinAnswers.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int QUEUE = 64;

    private final Models models;

    BuiltinAnswers(Models models) {
        this.models = models;
    }

    void answer(Job job, String prompt, OutputStream to) throws IOException {
        BlockingQueue<String> lines = new ArrayBlockingQueue<>(QUEUE);
        Thread worker = Thread.ofVirtual().name("builtin-" + job.process()).start(() -> work(job, prompt, lines));
        try {
            write(
                    line(JSON.createObjectNode()
                            .put("type", "system")
                            .put("subtype", "init")
                            .put("session_id", job.process())),
                    to);
            for (String line = ""; !line.startsWith("X "); ) {
                String next = lines.poll(1, TimeUnit.SECONDS);
                line = next == null ? "" : next;
                write(line, to);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            worker.interrupt();
        }
    }

    private void work(Job job, String prompt, BlockingQueue<String> lines) {
        try {
            try {
                Reply reply = models.stream(conversation(prompt), options(job), part -> put(part, lines));
                lines.put(line(result(reply)));
                lines.put("X 0");
            } catch (Failure failure) {
                lines.put(line(failed(failure.reason())));
                lines.put("X 1");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The answer of builtin failed", e);
            boolean ignored = lines.offer("X 1");
        }
    }

    private static Conversation conversation(String prompt) {
        boolean korean =
                prompt.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
        return new Conversation(BuiltinPromptSkill.TASK, List.of(Message.user(prompt)), korean ? "ko" : "en");
    }

    private static CallOptions options(Job job) {
        return CallOptions.paidBy(new Attribution(job.owner(), "runner", null, job.process(), BuiltinConnector.NAME))
                .withRestart(Restart.TELL);
    }

    private static void put(StreamPart part, BlockingQueue<String> lines) {
        ObjectNode json = switch (part) {
            case StreamPart.Text(String delta) ->
                JSON.createObjectNode().put("type", "assistant").put("delta", delta);
            case StreamPart.Restarted(String provider) ->
                JSON.createObjectNode()
                        .put("type", "system")
                        .put("subtype", "restarted")
                        .put("provider", provider);
            case StreamPart.Finished _ -> JSON.createObjectNode();
        };
        if (json.isEmpty()) {
            return;
        }
        try {
            lines.put(line(json));
        } catch (InterruptedException _) {
            // The call sees it at its next turn and ends.
            Thread.currentThread().interrupt();
        }
    }

    private static ObjectNode result(Reply reply) {
        ObjectNode json = JSON.createObjectNode()
                .put("type", "result")
                .put("subtype", "success")
                .put("is_error", false)
                .put("result", reply.text())
                .put("provider", reply.provider())
                .put("model", reply.model())
                .put("total_cost_usd", new Money(reply.usage().costMicros()).usd());
        json.putObject("usage")
                .put("input_tokens", reply.usage().inputTokens())
                .put("output_tokens", reply.usage().outputTokens());
        return json;
    }

    private static ObjectNode failed(String reason) {
        return JSON.createObjectNode()
                .put("type", "result")
                .put("subtype", "error_during_execution")
                .put("is_error", true)
                .put("error", reason);
    }

    private static String line(ObjectNode json) {
        return "O " + JSON.writeValueAsString(json);
    }

    private static void write(String line, OutputStream to) throws IOException {
        to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
