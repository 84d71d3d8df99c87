package dev.madang.runner.connectors;

import dev.madang.llm.FinishReason;
import dev.madang.llm.ModelOutput;
import dev.madang.llm.ModelProvider;
import dev.madang.llm.ModelRequest;
import dev.madang.llm.ProviderFailure;
import dev.madang.llm.ProviderFailure.Cause;
import dev.madang.llm.ProviderInfo;
import dev.madang.llm.ProviderKind;
import dev.madang.llm.VendorMessage;
import dev.madang.runner.connectors.Ask.Job;
import dev.madang.runner.connectors.Ask.Use;
import dev.madang.shared.Failure;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A connector as a provider of {@code llm}. Its tool runs without the right to act. The answer is given as a whole: what a tool says on
 * its way to it is no part of it.
 */
final class CliProvider implements ModelProvider {

    private static final String OWN_CHOICE = "default";
    private static final Pattern UNKNOWN_CALLER =
            Pattern.compile("(?i)api.?key|unauthori[sz]ed|authenticat|logged? ?in|\\b401\\b|credential");
    private static final Pattern TOO_OFTEN =
            Pattern.compile("(?i)rate.?limit|too many requests|\\b429\\b|usage limit|quota");

    private final Connector connector;
    private final Exec exec;

    CliProvider(Connector connector, Exec exec) {
        this.connector = connector;
        this.exec = exec;
    }

    @Override
    public String name() {
        return "cli:" + connector.name();
    }

    @Override
    public ProviderInfo describe() {
        String missing = connector.isAvailable() ? connector.mayAnswer() ? null : "permission" : "program";
        List<String> models = connector.models().isEmpty() ? List.of(OWN_CHOICE) : connector.models();
        return new ProviderInfo(name(), ProviderKind.CLI, models, missing, null);
    }

    @Override
    public Ending exchange(ModelRequest request, ModelOutput output) throws InterruptedException {
        if (!connector.mayAnswer()) {
            throw new ProviderFailure(Cause.REFUSED);
        }
        String process = UUID.randomUUID().toString();
        String model = request.model().equals(OWN_CHOICE) ? null : request.model();
        Transcript transcript = connector.transcript();
        int code = run(
                process,
                new Ask(new Job(process, "local", Use.ANSWER), CliPrompt.of(request.messages()), model, null),
                transcript,
                output);
        transcript.failure(code).ifPresent(why -> {
            throw failure(why);
        });
        output.text(transcript.text());
        return new Ending(
                FinishReason.STOP,
                transcript.usage().orElse(null),
                transcript.model().orElse(request.model()));
    }

    private int run(String process, Ask ask, Transcript transcript, ModelOutput output) throws InterruptedException {
        try {
            return exec.run(process, connector.invoke(ask), new Exec.Output() {
                @Override
                public boolean line(String line) {
                    transcript.line(line);
                    output.alive();
                    return transcript.hasResult();
                }

                @Override
                public void quiet() {
                    output.alive();
                }
            });
        } catch (IOException _) {
            throw new ProviderFailure(Cause.UNREACHABLE);
        } catch (Failure refused) {
            throw new ProviderFailure(
                    refused.reason().equals("PROMPT_TOO_LONG") ? Cause.CONTEXT_TOO_LONG : Cause.REFUSED);
        }
    }

    /** A tool repeats by itself what may be cured so; we do not run it again, we ask somebody else. */
    private static ProviderFailure failure(String why) {
        Cause cause = UNKNOWN_CALLER.matcher(why).find()
                ? Cause.UNAUTHORIZED
                : TOO_OFTEN.matcher(why).find() ? Cause.RATE_LIMITED : Cause.REFUSED;
        return new ProviderFailure(cause, null, VendorMessage.of(why, null));
    }
}
