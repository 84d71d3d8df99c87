package dev.madang.ui;

import dev.madang.identity.Caller;
import java.util.regex.Pattern;

/**
 * A room of the console, as the navigation shows it; each is a bean of the module that it belongs to. Whoever may not enter it
 * neither sees it nor is let in, whatever path below {@code path} they ask for.
 *
 * @param key names it in the message bundles: {@code room.<key>}
 * @param path where it begins, {@code /keys}
 * @param icon a name in {@code ui/icons.html}
 * @param letter what opens it after {@code g} on the keyboard
 * @param order its place in its wing
 */
public record Room(String key, String path, String icon, char letter, Wing wing, Access access, int order) {

    private static final Pattern PATH = Pattern.compile("/|(/[a-z0-9-]+)+");

    /** The parts of the house. */
    public enum Wing {
        /** Where work is seen. */
        MAIN,
        /** Where the house itself is looked after. */
        SETTINGS
    }

    /** Who may enter. Strangers and members are stopped at the edge already, but for what is for everybody. */
    public enum Access {
        EVERYBODY,
        OPERATOR,
        ADMIN
    }

    public Room {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("not the path of a room: " + path);
        }
    }

    boolean admits(Caller caller) {
        return switch (access) {
            case EVERYBODY -> true;
            case OPERATOR -> caller.isOperator();
            case ADMIN -> caller.isAdmin();
        };
    }

    boolean holds(String asked) {
        return asked.equals(path) || (!path.equals("/") && asked.startsWith(path + "/"));
    }
}
