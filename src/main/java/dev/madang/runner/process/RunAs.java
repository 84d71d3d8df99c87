package dev.madang.runner.process;

import dev.madang.shared.StartRefusal;
import dev.madang.shared.StartRefusal.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Another user whom the children are to be, so that they cannot read what is the server's.
 *
 * @param setpriv the program that makes them so
 */
record RunAs(Path setpriv, String name, long user, long group, Path home, String shell) {

    private static final Set<String> PERSONAL = Set.of("SSH_AUTH_SOCK", "DBUS_SESSION_BUS_ADDRESS", "MAIL", "TMPDIR");
    private static final String PERSONAL_FOLDERS = "XDG_";
    private static final int FIELDS = 7;

    /**
     * Looks a user up.
     *
     * @throws StartRefusal unless we are root, there is such a user and the system has the programs for it
     */
    static RunAs of(String name, SearchPath path) {
        if (!SystemCalls.isRoot()) {
            throw new StartRefusal(Reason.RUN_AS_NOT_ROOT, name);
        }
        Path setpriv = path.find("setpriv").orElseThrow(() -> new StartRefusal(Reason.RUN_AS_UNSUPPORTED, "setpriv"));
        Path getent = path.find("getent").orElseThrow(() -> new StartRefusal(Reason.RUN_AS_UNSUPPORTED, "getent"));
        String[] fields = lookUp(getent, name).split(":", -1);
        if (fields.length != FIELDS || !fields[0].equals(name) || fields[2].equals("0")) {
            throw new StartRefusal(Reason.RUN_AS_UNKNOWN, name);
        }
        return new RunAs(
                setpriv, name, Long.parseLong(fields[2]), Long.parseLong(fields[3]), Path.of(fields[5]), fields[6]);
    }

    private static String lookUp(Path getent, String name) {
        try {
            Process process = new ProcessBuilder(getent.toString(), "passwd", "--", name)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new StartRefusal(Reason.RUN_AS_UNKNOWN, name);
        }
    }

    List<String> prefix() {
        return List.of(
                setpriv.toString(), "--reuid=" + user, "--regid=" + group, "--init-groups", "--inh-caps=-all", "--");
    }

    /** What a user finds in the environment after a login, instead of what is the server's. */
    Map<String, String> environment(Map<String, String> given) {
        Map<String, String> environment = new HashMap<>(given);
        boolean ignored = environment
                .keySet()
                .removeIf(variable -> PERSONAL.contains(variable) || variable.startsWith(PERSONAL_FOLDERS));
        environment.put("HOME", home.toString());
        environment.put("USER", name);
        environment.put("LOGNAME", name);
        environment.put("SHELL", shell);
        return environment;
    }
}
