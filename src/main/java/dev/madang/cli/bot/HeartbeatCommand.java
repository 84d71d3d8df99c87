package dev.madang.cli.bot;

import dev.madang.cli.DataOptions;
import dev.madang.cli.Language;
import dev.madang.cli.Refusal;
import dev.madang.cli.Words;
import dev.madang.shared.Secret;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lets a character live: once, or every so often until it is interrupted. */
@Command(name = "heartbeat", mixinStandardHelpOptions = true)
final class HeartbeatCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, String> environment;
    private final Clock clock;
    private final Duration patience;
    private final Map<String, Memory> memories = new HashMap<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--dry-run")
    private boolean dry;

    @Option(names = "--every", paramLabel = "TIME")
    private @Nullable String every;

    @Option(names = "--json", descriptionKey = "json.bot")
    private boolean json;

    @Option(names = "--language", paramLabel = "ko|en")
    private @Nullable Language language;

    HeartbeatCommand(Map<String, String> environment) {
        this(environment, Clock.systemUTC(), PATIENCE);
    }

    HeartbeatCommand(Map<String, String> environment, Clock clock, Duration patience) {
        this.environment = environment;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Integer call() throws InterruptedException {
        @Nullable Duration pause = every == null ? null : Rhythm.parse(every);
        if (every != null && pause == null) {
            throw new Refusal("bot.every", every);
        }
        Secret token = Key.of(environment);
        URI server = Place.of(environment, data.data());
        warn(server);
        try (BotClient client = new BotClient(server, token, patience, clock);
                OwnModels models =
                        OwnModels.open(environment, clock, List.of(new BuiltinChoices(), new BuiltinAnswers()))) {
            Heartbeat.Surroundings with = new Heartbeat.Surroundings(
                    client, new Mind(models.models(), clock), clock, me -> memory(server, me), dry);
            return pause == null ? once(with) : forEver(with, new Rhythm(clock.instant(), pause));
        }
    }

    private int once(Heartbeat.Surroundings with) throws InterruptedException {
        try {
            Report report = Heartbeat.beat(with);
            tell(report);
            return report.stop().filter(stop -> stop != Report.Stop.LIMITED).isPresent() ? 1 : 0;
        } catch (BotFailure failure) {
            throw refusal(failure);
        }
    }

    /** Until the process is interrupted, or the key is of no use any more. */
    private int forEver(Heartbeat.Surroundings with, Rhythm rhythm) throws InterruptedException {
        Instant notBefore = Instant.MIN;
        while (true) {
            if (!clock.instant().isBefore(notBefore)) {
                notBefore = beat(with);
            }
            Duration left = Duration.between(clock.instant(), rhythm.after(clock.instant()));
            Thread.sleep(left.plusMillis(1));
        }
    }

    /** When the server may be asked again at the earliest. */
    private Instant beat(Heartbeat.Surroundings with) throws InterruptedException {
        try {
            Report report = Heartbeat.beat(with);
            tell(report);
            return report.notBefore();
        } catch (BotFailure failure) {
            if (failure.why() == BotFailure.Cause.KEY_REFUSED) {
                throw refusal(failure);
            }
            spec.commandLine().getErr().println(said(failure));
            return clock.instant().plus(failure.toWait());
        }
    }

    // A dry run remembers what happened, and leaves nothing behind.
    private Memory memory(URI server, Me me) {
        Memory memory = memories.computeIfAbsent(me.id(), _ -> Memory.of(data.data(), server, me));
        return dry ? memory.passing() : memory;
    }

    private void warn(URI server) {
        if ("http".equals(server.getScheme()) && !BotClient.isLoopback(server)) {
            spec.commandLine().getErr().println(words().say("bot.plain", Objects.requireNonNull(server.getHost())));
        }
    }

    private void tell(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(report.view()));
        } else {
            new Teller(words()).lines(report).forEach(out::println);
        }
        out.flush();
    }

    private String said(BotFailure failure) {
        return words().say(sentence(failure), argument(failure));
    }

    private Refusal refusal(BotFailure failure) {
        return new Refusal(sentence(failure), argument(failure));
    }

    private static String sentence(BotFailure failure) {
        return switch (failure.why()) {
            case LIMITED -> "bot.limited";
            case KEY_REFUSED -> "bot.key-refused";
            case AWAY -> "bot.away";
            case UNREADABLE -> "bot.unreadable";
            case GONE, REFUSED, BROKEN -> "bot.failed";
        };
    }

    private Object argument(BotFailure failure) {
        return failure.why() == BotFailure.Cause.LIMITED
                ? failure.toWait().toSeconds()
                : new Teller(words()).status(failure.status());
    }

    private Words words() {
        return Words.in(language == null ? Language.of(environment) : language);
    }
}
