package dev.madang.cli.run;

import dev.madang.cli.Server;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/** Ends this process at once, but leaves neither a spoilt terminal nor a PostgreSQL behind. */
final class EmergencyExit implements Runnable {

    private static final int INTERRUPTED = 130;

    private final @Nullable Terminal terminal;
    private final @Nullable Attributes attributes;
    private final AtomicReference<@Nullable Server> server = new AtomicReference<>();

    EmergencyExit(@Nullable Terminal terminal) {
        this.terminal = terminal;
        this.attributes = terminal == null ? null : terminal.getAttributes();
    }

    void use(Server started) {
        server.set(started);
    }

    @Override
    public void run() {
        try {
            if (terminal != null && attributes != null) {
                terminal.setAttributes(attributes);
                terminal.puts(Capability.cursor_normal);
                terminal.writer().println();
                terminal.flush();
            }
            Server running = server.get();
            if (running != null) {
                running.abandon();
            }
        } finally {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }
}
