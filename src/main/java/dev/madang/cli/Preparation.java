package dev.madang.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the launcher make the next start fast, in a process of its own that gives way to every other. Where that does not come off
 * the next start is as slow as this one was.
 */
final class Preparation {

    /** The system property that names the launcher; it is set where there is something to prepare. */
    static final String LAUNCHER = "madang.prepare";

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private Preparation() {}

    /** Begins once a start is over, so that it slows none down. */
    static void begin() {
        String launcher = System.getProperty(LAUNCHER, "");
        if (launcher.isEmpty()) {
            return;
        }
        ProcessBuilder builder = new ProcessBuilder("nice", "-n", "19", launcher, "prepare", "--quietly")
                .redirectInput(new File("/dev/null"))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            LOG.debug("Process {} prepares fast starts", builder.start().pid());
        } catch (IOException e) {
            LOG.debug("Nobody prepares fast starts", e);
        }
    }
}
