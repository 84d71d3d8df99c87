package dev.madang.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;
import org.jline.terminal.impl.DumbTerminal;

/** Finds the terminal at which a person sits. */
final class Terminals {

    private Terminals() {}

    /**
     * The terminal of this process.
     *
     * @param output where it writes; reading is always from the standard input
     * @return nothing where the input or that output is no terminal, or one that cannot move its cursor
     */
    static Optional<Terminal> find(SystemOutput output) {
        // Lines of the tree are characters like any other, not letters of another character set.
        System.setProperty(TerminalBuilder.PROP_DISABLE_ALTERNATE_CHARSET, "true");
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(output)
                    .dumb(false)
                    .encoding(StandardCharsets.UTF_8)
                    .build();
            if (terminal instanceof DumbTerminal) {
                terminal.close();
                return Optional.empty();
            }
            return Optional.of(terminal);
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
