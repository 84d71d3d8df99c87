package dev.madang.runner.connectors;

import dev.madang.shared.Failure;
import dev.madang.shared.Secret;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The connector that is always there: a child process of ours that asks this server's own models. It is no provider of {@code llm}
 * itself: it would ask itself.
 */
final class BuiltinConnector implements Connector {

    static final String NAME = "builtin";
    /** Where its process asks; no path of a contract. */
    static final String PATH = "/api/v1/internal/builtin/";

    private final Definition definition;
    private final boolean enabled;
    private final BuiltinProgram program;
    private final OneTimeTokens tokens;
    private final OwnAddress address;

    BuiltinConnector(
            Definition definition, boolean enabled, BuiltinProgram program, OneTimeTokens tokens, OwnAddress address) {
        this.definition = definition;
        this.enabled = enabled;
        this.program = program;
        this.tokens = tokens;
        this.address = address;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isAvailable() {
        return enabled && address.isKnown() && program.canRun();
    }

    @Override
    public void check(Ask ask) {
        if (!isAvailable()) {
            throw Failure.invalid("CONNECTOR_UNAVAILABLE").with("connector", NAME);
        }
        if (ask.resume() != null) {
            throw Failure.invalid("RESUME_NOT_SUPPORTED").with("connector", NAME);
        }
        if (ask.model() != null) {
            throw Failure.invalid("MODEL_NOT_SUPPORTED").with("connector", NAME);
        }
    }

    @Override
    public Invocation invoke(Ask ask) {
        check(ask);
        Secret token = tokens.issue(ask.job());
        Map<String, String> set = Map.of(
                "MADANG_BUILTIN_URL",
                address.resolve(PATH + ask.job().process()).toString(),
                "MADANG_BUILTIN_TOKEN",
                token.reveal());
        return new Invocation(program.command(), ask.prompt(), set, Set.of());
    }

    @Override
    public Transcript transcript() {
        return new DataTranscript(definition);
    }

    @Override
    public List<String> models() {
        return List.of();
    }

    @Override
    public boolean mayAnswer() {
        return false;
    }

    @Override
    public boolean booksItself() {
        return true;
    }
}
